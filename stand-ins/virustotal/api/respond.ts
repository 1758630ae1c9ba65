import { type Fault, instead, spoil } from '../faults/faults';
import type { KnownKey } from '../state/keys';
import type { Memory } from '../state/memory';
import type { Quota } from '../state/quota';
import type { Asked, LogEntry } from './api-request';
import { ENGINES } from './engines';
import { error, type Reply } from './replies';
import { bare, v2 } from './v2';
import { v3 } from './v3';

/** What the stand-in knows at the moment; replaced as a whole on reset. */
export interface Desk {
  memory: Memory;
  accounts: Map<string, { key: KnownKey; quota: Quota }>;
  switches: { retryAfter: 'none' | 'seconds' | 'date' };
}

/** From a request to its answer: fault, key, quota, route, in this order. */
export function answer(
  desk: Desk,
  entry: LogEntry,
  apiKey: string | undefined,
  fault: Fault | undefined,
  now: number,
): Reply {
  const { method, path, query, body } = entry;
  if (method === 'OPTIONS') return { status: 405, body: '' };
  const version = /^\/api\/v3\//.test(path) ? 3 : /^\/vtapi\/v2\//.test(path) ? 2 : undefined;
  if (version === undefined) return website(path);

  const wrong = instead(fault, apiKey ?? '') ?? refuse(desk, apiKey, version);
  if (wrong) return finish(desk, version, apiKey, wrong, now);
  const account = desk.accounts.get(apiKey ?? '');
  if (!account) throw new Error('a key without account was let in');
  if (!account.quota.take(now)) return finish(desk, version, apiKey, error('QuotaExceededError'), now);

  const segments = decoded(path.split('/').slice(3));
  if (segments === undefined) return error('BadRequestError');
  const asked: Asked = {
    ...account,
    method,
    segments,
    query: new URLSearchParams(query),
    form: formOf(entry, body),
    memory: desk.memory,
    now,
    ...(fault === 'many-engines' ? { engines: ENGINES.length } : {}),
  };
  return spoil(fault, version === 3 ? v3(asked) : v2(asked));
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

function refuse({ accounts }: Desk, apiKey: string | undefined, version: 2 | 3): Reply | undefined {
  const known = accounts.get(apiKey ?? '');
  if (known?.key.active) return undefined;
  if (version === 2) return bare(403);
  if (apiKey === undefined) return error('AuthenticationRequiredError');
  return known ? error('UserNotActiveError') : error('WrongCredentialsError');
}

/** v2 has its own way to say no: 204 for the quota, a bare 403 for the key. 429 may carry Retry-After. */
function finish(desk: Desk, version: 2 | 3, apiKey: string | undefined, reply: Reply, now: number): Reply {
  if (version === 2 && reply.status === 429) return bare(204);
  if (version === 2 && reply.status === 401) return bare(403);
  const { retryAfter } = desk.switches;
  if (reply.status !== 429 || retryAfter === 'none') return reply;
  const wait = desk.accounts.get(apiKey ?? '')?.quota.wait(now) || 60_000;
  const seconds = Math.ceil(wait / 1000);
  const value = retryAfter === 'seconds' ? String(seconds) : new Date(now + seconds * 1000).toUTCString();
  return { ...reply, headers: { ...reply.headers, 'Retry-After': value } };
}

function decoded(segments: string[]): string[] | undefined {
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
