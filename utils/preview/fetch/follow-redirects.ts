import type { Signal } from '../../signals/signal';
import type { Limits } from '../limits';
import type { PreviewFailureReason, PreviewHop, RequestedUrl } from '../preview';
import type { HttpGet, HttpGetResponse } from './http-get';
import { type AddressProblem, webAddress } from './preview-address';
import type { RedirectEvent, RedirectWatch } from './redirect-watch';

/** What every request of a preview is made with. */
export interface FetchContext {
  get: HttpGet;
  /** Absent without the permission to observe requests: then a redirect is an end, named `redirect-hidden`. */
  redirects?: Pick<RedirectWatch, 'seen'>;
  isPublicHost: (host: string) => boolean;
  /**
   * The IP addresses behind a host name, where the browser tells them (Firefox: `dns`); asked before each request
   * while `publicOnly`. Absent in Chromium, which refuses by itself to connect to a private address.
   */
  addressesOf?: (host: string) => Promise<readonly string[]>;
  /** Signals of one address, and whether to go no further. */
  checkHop?: (url: string) => { signals: Signal[]; stop: boolean };
  publicOnly: boolean;
  limits: Limits;
  signal: AbortSignal;
  /** Called before each request; what is not announced is not requested. */
  onRequest: (requested: RequestedUrl) => void;
}

/** What is requested, and how far. */
interface RequestLimits {
  kind: RequestedUrl['kind'];
  /** Bytes of the body that are read. */
  maxBytes: number;
  /** Redirects that are followed. */
  maxHops: number;
}

type ReadResponse = Exclude<HttpGetResponse, { kind: 'redirect' | 'failed' }>;

/** How a chain of redirects ended, with every address on it. */
export type FinalResponse =
  | { kind: 'response'; response: ReadResponse; url: string; hops: PreviewHop[] }
  | { kind: 'failed'; reason: PreviewFailureReason; where: string; hops: PreviewHop[] };

/** How the request for one hop ended; `location` is where it leads on to, as text. */
type HopResult =
  | { kind: 'response'; response: ReadResponse }
  | { kind: 'redirect'; location: string }
  | { kind: 'failed'; reason: PreviewFailureReason };

const FIRST_ADDRESS: Record<AddressProblem, PreviewFailureReason> = {
  'not-web': 'not-web',
  private: 'private',
  'too-long': 'too-long',
  broken: 'not-web',
};
const REDIRECT_TARGET: Record<AddressProblem, PreviewFailureReason> = {
  'not-web': 'redirect-not-web',
  private: 'redirect-private',
  'too-long': 'redirect-broken',
  broken: 'redirect-broken',
};

/** Browsers end some redirects themselves; their names for it. */
function browserFailure(
  event: RedirectEvent | undefined,
  context: FetchContext,
): PreviewFailureReason | undefined {
  if (event?.kind !== 'error') return undefined;
  const { error } = event;
  if (error.endsWith('ERR_UNSAFE_REDIRECT')) return 'redirect-not-web';
  if (/ERR_INVALID_REDIRECT|MULTIPLE_LOCATION|CORRUPTED_CONTENT/.test(error)) return 'redirect-broken';
  // Chromium's only name for a connection refused because it would lead to a private address.
  return context.publicOnly && error === 'net::ERR_FAILED' ? 'inside' : undefined;
}

/** What `work` gives; undefined when it fails, takes longer than `ms` milliseconds or is stopped. */
function withTimeout<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | undefined> {
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
 * a name leads, nothing is requested either: there is no such name, or a proxy looks names up, and a name server
 * that fails for the check could answer with a private address for the request. The browser keeps an answer for a
 * while, so the request goes where the check looked; it is not bound to.
 */
async function hostProblem(
  context: FetchContext,
  host: string,
): Promise<'inside' | 'unresolved' | undefined> {
  // An address instead of a name has been checked as it stands.
  if (!context.addressesOf || !context.publicOnly || /^\[|^[\d.]+$/.test(host)) return undefined;
  const lookUp = context.addressesOf(host);
  const addresses = await withTimeout(lookUp, context.limits.requestTime, context.signal);
  if (!addresses?.length) return 'unresolved';
  const isInside = (ip: string) => !context.isPublicHost(ip.includes(':') ? `[${ip}]` : ip);
  return addresses.some(isInside) ? 'inside' : undefined;
}

/** Checks one address and requests it; notes the status and the signals in its hop. */
async function requestHop(
  hop: PreviewHop,
  { kind, maxBytes }: RequestLimits,
  context: FetchContext,
): Promise<HopResult> {
  const failed = (reason: PreviewFailureReason): HopResult => ({ kind: 'failed', reason });
  const { url } = hop;
  const check = context.checkHop?.(url);
  hop.signals = check?.signals ?? [];
  if (check?.stop) return failed('judged');
  const problem = await hostProblem(context, new URL(url).hostname);
  if (context.signal.aborted) return failed('stopped');
  if (problem) return failed(problem);
  context.onRequest({ url, kind });
  const { limits, publicOnly, signal } = context;
  const response = await context.get(
    { url, kind, maxBytes, timeout: limits.requestTime, publicOnly },
    signal,
  );
  if (response.kind === 'body' || response.kind === 'unread') {
    hop.status = response.status;
    return { kind: 'response', response };
  }
  if (response.kind === 'failed' && response.reason !== 'unreachable') return failed(response.reason);
  const event = await context.redirects?.seen(url);
  if (response.kind === 'failed') return failed(browserFailure(event, context) ?? response.reason);
  if (event?.kind !== 'redirect') return failed('redirect-hidden');
  hop.status = event.status;
  return event.location === undefined
    ? failed('redirect-broken')
    : { kind: 'redirect', location: event.location.slice(0, limits.pageBytes) };
}

/**
 * Requests an address and follows its redirects one by one. Each address is checked and announced before it is
 * requested; what fails the check is never requested.
 * @param start absolute address
 */
export async function followRedirects(
  start: string,
  request: RequestLimits,
  context: FetchContext,
): Promise<FinalResponse> {
  const hops: PreviewHop[] = [];
  const visited = new Set<string>();
  const failed = (reason: PreviewFailureReason, where: string): FinalResponse => ({
    kind: 'failed',
    reason,
    where,
    hops,
  });
  let text = start;
  for (;;) {
    const address = webAddress(text, context.isPublicHost, hops.at(-1)?.url);
    if (typeof address === 'string') {
      return failed((hops.length > 0 ? REDIRECT_TARGET : FIRST_ADDRESS)[address], text);
    }
    const url = address.href;
    if (visited.has(url)) return failed('redirect-loop', url);
    if (visited.size > request.maxHops) return failed('too-many-redirects', url);
    visited.add(url);
    const hop: PreviewHop = { url, signals: [] };
    hops.push(hop);
    const result = await requestHop(hop, request, context);
    if (result.kind === 'response') return { kind: 'response', response: result.response, url, hops };
    if (result.kind === 'failed') return failed(result.reason, url);
    text = result.location;
  }
}
