import type { Signal } from '../../signals/signal';
import type { Limits } from '../limits';
import type { PreviewFailureReason, PreviewHop, RequestedUrl } from '../preview';
import type { HttpGet, HttpGetResponse } from './http-get';
import { type AddressProblem, webAddress } from './preview-address';
import type { RedirectWatch } from './redirect-watch';

/** What following needs of the world. */
export interface FetchContext {
  get: HttpGet;
  /** Absent without the permission to look on: then a redirect is an end, named `redirect-hidden`. */
  redirects?: Pick<RedirectWatch, 'seen'>;
  isPublicHost: (host: string) => boolean;
  /**
   * The IP addresses behind a host name, where the browser tells them (Firefox: `dns`); asked before each request
   * while `publicOnly`. Absent in Chromium, which refuses by itself to connect to an address inside.
   */
  addressesOf?: (host: string) => Promise<readonly string[]>;
  /** Signals of one address, and whether to go no further. */
  judgeHop?: (url: string) => { signals: Signal[]; stop: boolean };
  publicOnly: boolean;
  limits: Limits;
  signal: AbortSignal;
  /** Called before each request; what is not announced is not asked. */
  onAsk: (asked: RequestedUrl) => void;
  onHop?: (hop: PreviewHop) => void;
}

export type FinalResponse =
  | {
      kind: 'answer';
      answer: Exclude<HttpGetResponse, { kind: 'redirect' | 'none' }>;
      url: string;
      hops: PreviewHop[];
    }
  | { kind: 'failed'; reason: PreviewFailureReason; where: string; hops: PreviewHop[] };

const AT_START = {
  'not-web': 'not-web',
  private: 'private',
  'too-long': 'too-long',
  broken: 'not-web',
} as const;
const ON_THE_WAY = {
  'not-web': 'redirect-not-web',
  private: 'redirect-private',
  'too-long': 'redirect-broken',
  broken: 'redirect-broken',
} as const;

/** Browsers end some redirects themselves; their names for it. */
function reasonOf(error: string, publicOnly: boolean): PreviewFailureReason | undefined {
  if (error.endsWith('ERR_UNSAFE_REDIRECT')) return 'redirect-not-web';
  if (/ERR_INVALID_REDIRECT|MULTIPLE_LOCATION|CORRUPTED_CONTENT/.test(error)) return 'redirect-broken';
  // Chromium's only name for a connection refused because it would lead inside.
  return publicOnly && error === 'net::ERR_FAILED' ? 'inside' : undefined;
}

/** What `work` gives; undefined when it fails, takes longer than `ms` milliseconds or is stopped. */
function inTime<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (result?: T) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const stop = () => end();
    const timer = setTimeout(stop, ms);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    work.then(end, stop);
  });
}

/**
 * What speaks against asking a host: a public name may lead inside all the same. Where the browser cannot tell where
 * a name leads, nothing is asked either: there is no such name, or a proxy looks names up, and a name server that
 * fails for the check could answer with an address inside for the request. The browser keeps an answer for a while,
 * so the request goes where the check looked; it is not bound to.
 */
async function hostProblem(way: FetchContext, host: string): Promise<'inside' | 'unresolved' | undefined> {
  // An address instead of a name has been judged as it stands.
  if (!way.addressesOf || !way.publicOnly || /^\[|^[\d.]+$/.test(host)) return undefined;
  const addresses = await inTime(way.addressesOf(host), way.limits.requestTime, way.signal);
  if (!addresses?.length) return 'unresolved';
  const isInside = (ip: string) => !way.isPublicHost(ip.includes(':') ? `[${ip}]` : ip);
  return addresses.some(isInside) ? 'inside' : undefined;
}

/**
 * Asks an address and follows its redirects one by one. Each address is checked, judged and announced before it
 * is asked; what fails the check is never asked.
 * @param most redirects that are followed
 */
export async function followRedirects(
  start: string,
  kind: RequestedUrl['kind'],
  bytes: number,
  most: number,
  way: FetchContext,
): Promise<FinalResponse> {
  const hops: PreviewHop[] = [];
  const been = new Set<string>();
  const fail = (reason: PreviewFailureReason, where: string): FinalResponse => ({
    kind: 'failed',
    reason,
    where,
    hops,
  });
  let next: URL | AddressProblem = webAddress(start, way.isPublicHost);
  let text = start;
  for (;;) {
    if (typeof next === 'string') return fail((hops.length ? ON_THE_WAY : AT_START)[next], text);
    const url = next.href;
    if (been.has(url)) return fail('redirect-loop', url);
    if (been.size > most) return fail('too-many-redirects', url);
    been.add(url);
    const judged = way.judgeHop?.(url) ?? { signals: [], stop: false };
    const hop: PreviewHop = { url, signals: judged.signals };
    hops.push(hop);
    way.onHop?.(hop);
    if (judged.stop) return fail('judged', url);
    const problem = await hostProblem(way, next.hostname);
    if (way.signal.aborted) return fail('stopped', url);
    if (problem) return fail(problem, url);
    way.onAsk({ url, kind });
    const question = { url, kind, maxBytes: bytes, time: way.limits.requestTime, publicOnly: way.publicOnly };
    const answer = await way.get(question, way.signal);
    if (answer.kind === 'body' || answer.kind === 'unread') {
      hop.status = answer.status;
      return { kind: 'answer', answer, url, hops };
    }
    const asks = answer.kind === 'redirect' || answer.reason === 'unreachable';
    const seen = asks ? await way.redirects?.seen(url) : undefined;
    if (answer.kind === 'none') {
      const known = seen?.kind === 'error' ? reasonOf(seen.error, way.publicOnly) : undefined;
      return fail(known ?? answer.reason, url);
    }
    if (seen?.kind !== 'redirect') return fail('redirect-hidden', url);
    hop.status = seen.status;
    if (seen.location === undefined) return fail('redirect-broken', url);
    text = seen.location.slice(0, way.limits.pageBytes);
    next = webAddress(text, way.isPublicHost, url);
  }
}
