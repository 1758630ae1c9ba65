import { readLimitedBytes } from '../../shared/read-limited';
import type { RequestedUrl } from '../preview';
import { type Content, isPage, readContentHeaders } from './content-type';

/** One request, as it is handed to the worker. */
export interface HttpGetRequest {
  url: string;
  kind: RequestedUrl['kind'];
  maxBytes: number;
  /** Milliseconds until the last byte. */
  timeout: number;
  /** Refuse to connect to a private address (Chromium knows how; for others see `FetchContext.addressesOf`). */
  publicOnly: boolean;
}

/** How it ended. A redirect is never followed here and its target is not known here. */
export type HttpGetResponse =
  | { kind: 'redirect' }
  | {
      kind: 'body';
      status: number;
      content: Content;
      refresh?: string;
      bytes: Uint8Array;
      cut?: 'size' | 'time';
    }
  /** The headers say that it is not what was requested; nothing of the body was read. */
  | { kind: 'unread'; status: number; content: Content }
  | { kind: 'failed'; reason: 'unreachable' | 'broken' | 'too-slow' | 'stopped' };

/** Requests one address once. Never rejects for what a server or a network does. */
export type HttpGet = (request: HttpGetRequest, signal: AbortSignal) => Promise<HttpGetResponse>;

const ACCEPT = { page: 'text/html,application/xhtml+xml', picture: 'image/*', style: 'text/css' };

function isWanted(kind: RequestedUrl['kind'], { type, download }: Content): boolean {
  if (kind === 'picture') return type.startsWith('image/');
  if (kind === 'style') return type === 'text/css';
  return !download && (type === '' || isPage(type));
}

type Body = Pick<Extract<HttpGetResponse, { kind: 'body' }>, 'bytes' | 'cut'> | 'broken';

/** The first `max` bytes of a stream; the rest is not fetched. */
async function readAtMost(
  body: ReadableStream<Uint8Array>,
  max: number,
  isLate: () => boolean,
): Promise<Body> {
  const { bytes, end } = await readLimitedBytes(body, max);
  if (end === 'complete') return { bytes };
  if (end === 'limit') return { bytes, cut: 'size' };
  return isLate() && bytes.length > 0 ? { bytes, cut: 'time' } : 'broken';
}

/**
 * Makes a request with nothing of the user's: no cookies, no stored passwords, no referrer, no cache, GET only.
 * Meant to run in a worker: for a page's own fetch Chromium opens connections that a `Link` header asks for.
 * @param fetch the platform's
 */
export async function httpGet(
  request: HttpGetRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<HttpGetResponse> {
  const own = new AbortController();
  let isLate = false;
  const stop = () => own.abort();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, request.timeout);
  signal.addEventListener('abort', stop);
  const failed = (): HttpGetResponse => ({
    kind: 'failed',
    reason: signal.aborted ? 'stopped' : isLate ? 'too-slow' : 'unreachable',
  });
  const init: RequestInit & { targetAddressSpace?: string } = {
    method: 'GET',
    credentials: 'omit',
    referrer: '',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    headers: { accept: ACCEPT[request.kind] },
    signal: own.signal,
    ...(request.publicOnly && { targetAddressSpace: 'public' }),
  };
  try {
    if (signal.aborted) return failed();
    const response = await fetch(request.url, init);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { kind: 'redirect' };
    const { status, headers } = response;
    const content = readContentHeaders((name) => headers.get(name));
    if (!isWanted(request.kind, content)) return { kind: 'unread', status, content };
    const body = response.body
      ? await readAtMost(response.body, request.maxBytes, () => isLate || signal.aborted)
      : { bytes: new Uint8Array() };
    if (body === 'broken') return isLate || signal.aborted ? failed() : { kind: 'failed', reason: 'broken' };
    const refresh = headers.get('refresh');
    return { kind: 'body', status, content, ...body, ...(refresh && { refresh }) };
  } catch {
    return failed();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Lets go of the connection whatever is still to come on it.
    own.abort();
  }
}
