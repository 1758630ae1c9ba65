import { asObject } from '../../shared/json';
import { readLimitedBytes } from '../../shared/read-limited';
import type { ApiError } from './api-result';

/** What a request is made with: the platform's `fetch`, and the clock, in milliseconds since 1970. */
export interface HttpContext {
  fetch: typeof fetch;
  now: () => number;
}

/** A response that carries JSON, one without a body, or what went wrong before there was any. */
export type HttpResult =
  | { kind: 'json'; status: number; json: unknown }
  | { kind: 'empty'; status: number }
  | ApiError;

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
  const ending = new AbortController();
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Not followed, and told apart from a connection that fails, which `error` would not do.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ending.signal]),
    });
    if (isRedirect(response)) return { kind: 'intercepted' };
    // v2 says "over quota" with 204 and no body.
    if (response.status === 204 || response.status === 429) {
      await response.body?.cancel();
      return quotaExceeded(response.headers, context.now());
    }
    return await read(response);
  } catch (error) {
    return { kind: isTimeout(error) ? 'timeout' : unreachedBy(error) };
  } finally {
    // Whatever of the answer is left unread: the browser must not go on fetching and unpacking it.
    ending.abort();
  }
}

/** A redirect that was not followed; VirusTotal's API sends none. Browsers hide its status, Node does not. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function read(response: Response): Promise<HttpResult> {
  const { status } = response;
  const { bytes, end, error } = await readLimitedBytes(response.body, MAX_BODY_BYTES);
  if (end === 'error') throw error;
  // Too long for anything that VirusTotal says, so whoever sent it would send it again.
  if (end === 'limit') return { kind: 'nonsense' };
  if (status === 407) return { kind: 'proxy' };
  // "Network authentication required"
  if (status === 511) return { kind: 'intercepted' };
  // A page instead of an answer: the status says little then, except that 5xx is a fault over there.
  if (status >= 500) return { kind: 'server-error' };
  const json = parseJson(bytes);
  if (json !== undefined) return { kind: 'json', status, json };
  if (isPage(bytes)) return { kind: 'intercepted' };
  return bytes.length === 0 ? { kind: 'empty', status } : { kind: 'nonsense' };
}

/** True for what begins like HTML or XML. */
function isPage(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/**
 * Why there was no answer at all, by the browser's own name for the error where the caller's `fetch` gives it as the
 * error's cause (`net::ERR_…`, `NS_ERROR_…`).
 */
function unreachedBy(error: unknown): 'offline' | 'insecure' | 'proxy' {
  const cause = error instanceof Error && typeof error.cause === 'string' ? error.cause : '';
  if (/CERT|SSL|SEC_ERROR|TLS|PINNED/.test(cause)) return 'insecure';
  return /PROXY|TUNNEL/.test(cause) ? 'proxy' : 'offline';
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
