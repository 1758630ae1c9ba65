import type { JsonObject } from '../../shared/json';
import { asObjects } from '../../shared/json';
import { BodyTooLongError, readLimited } from '../../shared/read-limited';
import type { Registration, RegistrationResult } from '../registration';
import { readRdap } from './read-rdap';
import { isLinkUrl, isServerUrl } from './server-url';

/** Longest answer that is read; real ones have 2 to 30 kB. */
const MAX_BYTES = 500_000;

const DEFAULT_PAUSE = 60_000;
const LONGEST_PAUSE = 3_600_000;

export type RdapAnswer =
  | { kind: 'found'; registration: Registration; related: string | undefined }
  | Exclude<RegistrationResult, { kind: 'found' }>;

export interface RdapRequestOptions {
  fetch: typeof fetch;
  now: () => number;
  timeoutMs: number;
}

/**
 * Asks one server about one domain. Sends nothing but the domain: no cookie, no referrer.
 * @param redirect `follow` for registries, which move; `error` for links that came with an answer
 */
export async function rdapRequest(
  { fetch: get, now, timeoutMs }: RdapRequestOptions,
  url: string,
  domain: string,
  redirect: 'follow' | 'error',
): Promise<RdapAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await get(url, {
      // Both are values that need no preflight where the browser asks by CORS.
      headers: { Accept: 'application/rdap+json, application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect,
      signal,
    });
    const from = new URL(answer.url || url);
    if (!isServerUrl(`${from.origin}/`)) return { kind: 'nonsense' };
    const failure = failureOf(answer, now());
    if (failure) return failure;
    const json: unknown = JSON.parse(await readLimited(answer, MAX_BYTES));
    const read = readRdap(json, domain, from.hostname);
    if (!read.ok) return { kind: 'nonsense' };
    return {
      kind: 'found',
      registration: read.registration,
      related: relatedLink(json as JsonObject, domain),
    };
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout' };
    if (error instanceof SyntaxError || error instanceof BodyTooLongError) return { kind: 'nonsense' };
    if (error instanceof TypeError) return { kind: 'offline' };
    throw error;
  }
}

function failureOf(answer: Response, now: number): RdapAnswer | undefined {
  const { status } = answer;
  if (status === 200) return undefined;
  if (status === 404) return { kind: 'not-found' };
  if (status === 429)
    return { kind: 'over-limit', retryAt: now + retryDelay(answer.headers.get('retry-after'), now) };
  if (status === 501) return { kind: 'no-rdap' };
  if (status >= 500) return { kind: 'server-error' };
  return status >= 400 ? { kind: 'refused' } : { kind: 'nonsense' };
}

/** `Retry-After` in seconds or as a date; between a second and an hour, a minute without it. */
export function retryDelay(header: string | null, now: number): number {
  if (header === null) return DEFAULT_PAUSE;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? DEFAULT_PAUSE : Math.min(Math.max(wait, 1000), LONGEST_PAUSE);
}

/** The registrar's own record, which a thin registry points to. Only a link about this very domain counts. */
function relatedLink({ links }: JsonObject, domain: string): string | undefined {
  const hrefs = asObjects(links)
    .filter(({ rel, type }) => rel === 'related' && (type === undefined || type === 'application/rdap+json'))
    .map(({ href }) => href);
  return hrefs.find(
    (href): href is string =>
      typeof href === 'string' && isLinkUrl(href) && href.toLowerCase().endsWith(`/domain/${domain}`),
  );
}
