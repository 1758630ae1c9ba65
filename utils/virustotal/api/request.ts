import { asObject } from '../../shared/json';
import { readLimitedBytes } from '../../shared/read-limited';
import type { ApiError } from './api-result';

/** What a request is made with: the platform's `fetch`, and the clock, in milliseconds since 1970. */
export interface HttpContext {
  fetch: typeof fetch;
  now: () => number;
}

/** A response that carries JSON, or what went wrong before there was any. */
export type HttpResult = { kind: 'json'; status: number; json: unknown } | ApiError;

const TIMEOUT_MS = 15_000;
/** 98 engines with long words stay far below; anything larger is not from VirusTotal. */
const MAX_BODY_BYTES = 5_000_000;
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Sends one request with nothing of the browser's own (docs/virustotal.md, 1.10): no cookies, no cache, no referrer,
 * no redirect, a time limit of 15 seconds. Never throws; the server's words are read for their code only and not
 * passed on.
 */
export async function request(context: HttpContext, url: string, init: RequestInit): Promise<HttpResult> {
  // Called bare: a browser's `fetch` refuses to be called as somebody's method.
  const { fetch } = context;
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // v2 says "over quota" with 204 and no body.
    if (response.status === 204 || response.status === 429) {
      await response.body?.cancel();
      return quotaExceeded(response.headers, context.now());
    }
    return await read(response);
  } catch (error) {
    return { kind: isTimeout(error) ? 'timeout' : 'offline' };
  }
}

async function read(response: Response): Promise<HttpResult> {
  const { bytes, end, error } = await readLimitedBytes(response.body, MAX_BODY_BYTES);
  if (end === 'error') throw error;
  const json = end === 'complete' ? parseJson(bytes) : undefined;
  // A proxy's page instead of an answer: the status alone says little, except that 5xx is a fault over there.
  if (response.status >= 500) return { kind: 'server-error' };
  if (json === undefined && response.status !== 401 && response.status !== 403) return { kind: 'nonsense' };
  return { kind: 'json', status: response.status, json };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function quotaExceeded(headers: Headers, now: number): ApiError {
  // The server's date is counted from the server's clock: ours may be wrong by hours.
  const sentAt = Date.parse(headers.get('date') ?? '');
  const retryAfter = parseRetryAfter(headers.get('retry-after'), Number.isNaN(sentAt) ? now : sentAt);
  return retryAfter === undefined ? { kind: 'over-quota' } : { kind: 'over-quota', retryAfter };
}

/**
 * `Retry-After` in seconds or as an HTTP date → milliseconds from now, 0 for what is past, capped at a day. It may say
 * "at once"; how long is waited at the least is for the quota to say.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), MAX_RETRY_AFTER_MS);
}

/** The error code of v3's error body; its message is not read. */
export function errorCode(json: unknown): string {
  const code = asObject(asObject(json)?.error)?.code;
  return typeof code === 'string' ? code : '';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}
