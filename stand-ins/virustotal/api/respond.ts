import { corrupt, type Fault, replacementFor } from '../faults/faults';
import type { KnownKey } from '../state/keys';
import type { Memory } from '../state/memory';
import type { Quota } from '../state/quota';
import type { ApiRequest, LogEntry } from './api-request';
import { ENGINES } from './engines';
import { error, type Reply } from './replies';
import { bare, v2 } from './v2';
import { v3 } from './v3';

/** What the stand-in knows at the moment; replaced as a whole on reset. */
export interface ServerState {
  memory: Memory;
  accounts: Map<string, { key: KnownKey; quota: Quota }>;
  switches: { retryAfter: 'none' | 'seconds' | 'date' };
}

/** From a request to its answer: fault, key, quota, route, in this order. */
export function respond(
  state: ServerState,
  entry: LogEntry,
  apiKey: string | undefined,
  fault: Fault | undefined,
  now: number,
): Reply {
  const { method, path, query, body } = entry;
  if (method === 'OPTIONS') return { status: 405, body: '' };
  const version = /^\/api\/v3\//.test(path) ? 3 : /^\/vtapi\/v2\//.test(path) ? 2 : undefined;
  if (version === undefined) return website(path);
  const retryAfter = () => retryAfterHeader(state, apiKey, now);

  const refusal = replacementFor(fault, apiKey ?? '') ?? refuse(state, apiKey, version);
  if (refusal) return inVersion(version, refusal, retryAfter);
  const account = state.accounts.get(apiKey ?? '');
  if (!account) throw new Error('a key without account was let in');
  if (!account.quota.take(now)) return inVersion(version, error('QuotaExceededError'), retryAfter);

  const segments = decodeSegments(path.split('/').slice(3));
  if (segments === undefined) return error('BadRequestError');
  const request: ApiRequest = {
    ...account,
    method,
    segments,
    query: new URLSearchParams(query),
    form: formOf(entry, body),
    memory: state.memory,
    now,
    ...(fault === 'many-engines' ? { engines: ENGINES.length } : {}),
  };
  return corrupt(fault, version === 3 ? v3(request) : v2(request));
}

/** Whoever opens the site in a tab gets a cookie, so that a client sending it along is caught. */
function website(path: string): Reply {
  if (path !== '/' && !path.startsWith('/gui/')) return error('NotFoundError');
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Set-Cookie': 'VT_SESSION=of-the-person; Path=/; Secure; HttpOnly; SameSite=Strict',
  };
  return { status: 200, body: '<!doctype html><title>VirusTotal (stand-in)</title>', headers };
}

function refuse({ accounts }: ServerState, apiKey: string | undefined, version: 2 | 3): Reply | undefined {
  const known = accounts.get(apiKey ?? '');
  if (known?.key.active) return undefined;
  if (version === 2) return bare(403);
  if (apiKey === undefined) return error('AuthenticationRequiredError');
  return known ? error('UserNotActiveError') : error('WrongCredentialsError');
}

/** v2 has its own way to say no: 204 for the quota, a bare 403 for the key. 429 may carry Retry-After. */
function inVersion(version: 2 | 3, reply: Reply, retryAfter: () => Record<string, string>): Reply {
  if (version === 2 && reply.status === 429) return bare(204);
  if (version === 2 && reply.status === 401 && !reply.headers) return bare(403);
  return reply.status === 429 ? { ...reply, headers: { ...reply.headers, ...retryAfter() } } : reply;
}

/** The header in the form that is switched on; none while it is switched off. */
function retryAfterHeader(
  state: ServerState,
  apiKey: string | undefined,
  now: number,
): Record<string, string> {
  const { retryAfter } = state.switches;
  if (retryAfter === 'none') return {};
  const wait = state.accounts.get(apiKey ?? '')?.quota.wait(now) || 60_000;
  const seconds = Math.ceil(wait / 1000);
  const date = new Date(now + seconds * 1000).toUTCString();
  return { 'Retry-After': retryAfter === 'seconds' ? String(seconds) : date };
}

function decodeSegments(segments: string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Form fields of either documented encoding; multipart is what VirusTotal's own clients send. */
function formOf({ contentType }: LogEntry, body: string): URLSearchParams {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(body);
  const form = new URLSearchParams();
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return form;
  for (const part of body.split(`--${boundary}`)) {
    const [head = '', value] = part.split('\r\n\r\n');
    const name = /name="([^"]+)"/.exec(head)?.[1];
    if (name !== undefined && value !== undefined) form.set(name, value.replace(/\r\n$/, ''));
  }
  return form;
}
