import type { JsonObject } from '../../shared/json';
import { asObjects } from '../../shared/json';
import { BodyTooLongError, readLimited } from '../../shared/read-limited';
import type { Registration, RegistrationResult } from '../registration';
import { readRdap } from './read-rdap';
import { isLinkUrl, isServerUrl } from './server-url';

/** Longest response that is read; real ones have 2 to 30 kB. */
const MAX_BYTES = 500_000;

/** Milliseconds until the last byte. */
const TIMEOUT = 10_000;

const DEFAULT_RETRY_DELAY = 60_000;
const MAX_RETRY_DELAY = 3_600_000;

/** How one request ended. `registrarUrl` is where the registrar keeps its own record of the domain. */
export type RdapResponse =
  | { kind: 'found'; registration: Registration; registrarUrl: string | undefined }
  | Exclude<RegistrationResult, { kind: 'found' }>;

interface RdapRequestOptions {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Asks one server about one domain (RFC 9082, section 3.1.3). Sends nothing but the domain: no cookie, no referrer.
 * @param domain registrable, lower case, punycode
 * @param redirect `follow` for registries, which move; `error` for links that a response named
 */
export async function rdapRequest(
  { fetch, now }: RdapRequestOptions,
  url: string,
  domain: string,
  redirect: 'follow' | 'error',
): Promise<RdapResponse> {
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(url, {
      // Both are values that need no preflight where the browser asks by CORS.
      headers: { Accept: 'application/rdap+json, application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect,
      signal,
    });
    const from = new URL(response.url || url);
    if (!isServerUrl(`${from.origin}/`)) return { kind: 'nonsense' };
    const failure = failureOf(response, now());
    if (failure) return failure;
    const json: unknown = JSON.parse(await readLimited(response, MAX_BYTES));
    const read = readRdap(json, domain, from.hostname);
    if (!read.ok) return { kind: 'nonsense' };
    return {
      kind: 'found',
      registration: read.registration,
      registrarUrl: registrarRecordUrl(json as JsonObject, domain),
    };
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' };
    if (error instanceof SyntaxError || error instanceof BodyTooLongError) return { kind: 'nonsense' };
    if (error instanceof TypeError) return { kind: 'offline' };
    throw error;
  }
}

/** What a status other than 200 means (RFC 7480, section 5); `undefined` when there is a record to read. */
function failureOf(response: Response, now: number): RdapResponse | undefined {
  const { status } = response;
  if (status === 200) return undefined;
  if (status === 404) return { kind: 'not-found' };
  if (status === 429)
    return { kind: 'over-limit', retryAt: now + retryDelay(response.headers.get('retry-after'), now) };
  if (status === 501) return { kind: 'no-rdap' };
  if (status >= 500) return { kind: 'server-error' };
  return status >= 400 ? { kind: 'refused' } : { kind: 'nonsense' };
}

/** `Retry-After` in seconds or as a date; between a second and an hour, a minute without it. */
export function retryDelay(header: string | null, now: number): number {
  if (header === null) return DEFAULT_RETRY_DELAY;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? DEFAULT_RETRY_DELAY : Math.min(Math.max(wait, 1000), MAX_RETRY_DELAY);
}

/** The registrar's own record, which a thin registry points to. Only a link about this very domain counts. */
function registrarRecordUrl({ links }: JsonObject, domain: string): string | undefined {
  const hrefs = asObjects(links)
    .filter(({ rel, type }) => rel === 'related' && (type === undefined || type === 'application/rdap+json'))
    .map(({ href }) => href);
  return hrefs.find(
    (href): href is string =>
      typeof href === 'string' && isLinkUrl(href) && href.toLowerCase().endsWith(`/domain/${domain}`),
  );
}
