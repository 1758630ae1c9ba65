import { readLimitedBytes } from '../../shared/read-limited';
import type { RequestedUrl } from '../preview';
import { type Content, contentOf, isPage } from './content-type';

/** One request, as it is handed to the worker. */
export interface HttpGetRequest {
  url: string;
  kind: RequestedUrl['kind'];
  maxBytes: number;
  /** Milliseconds until the last byte. */
  time: number;
  /** Refuse to connect to an address inside this computer or its network (Chromium knows how; see `follow` for others). */
  publicOnly: boolean;
}

/** What came of it. A redirect is never followed here and its target is not known here. */
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
  /** The headers say that it is not what was asked for; nothing of the body was read. */
  | { kind: 'unread'; status: number; content: Content }
  | { kind: 'none'; reason: 'unreachable' | 'broken' | 'too-slow' | 'stopped' };

/** Asks one address once. Never rejects for what a server or a network does. */
export type HttpGet = (question: HttpGetRequest, signal: AbortSignal) => Promise<HttpGetResponse>;

const ACCEPT = { page: 'text/html,application/xhtml+xml', picture: 'image/*', style: 'text/css' };

function isWanted(kind: RequestedUrl['kind'], { type, download }: Content): boolean {
  if (kind === 'picture') return type.startsWith('image/');
  if (kind === 'style') return type === 'text/css';
  return !download && (type === '' || isPage(type));
}

type Body = Pick<Extract<HttpGetResponse, { kind: 'body' }>, 'bytes' | 'cut'> | 'broken';

/** The first `max` bytes of a stream; the rest is not fetched. */
async function readSome(body: ReadableStream<Uint8Array>, max: number, late: () => boolean): Promise<Body> {
  const { bytes, end } = await readLimitedBytes(body, max);
  if (end === 'complete') return { bytes };
  if (end === 'limit') return { bytes, cut: 'size' };
  return late() && bytes.length > 0 ? { bytes, cut: 'time' } : 'broken';
}

/**
 * Asks with nothing of the user's: no cookies, no stored passwords, no referrer, no cache, GET only.
 * Meant to run in a worker: for a page's own fetch Chromium opens connections that a `Link` header asks for.
 * @param ask the platform's fetch
 */
export async function httpGet(
  question: HttpGetRequest,
  ask: typeof fetch,
  signal: AbortSignal,
): Promise<HttpGetResponse> {
  const mine = new AbortController();
  let late = false;
  const stop = () => mine.abort();
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, question.time);
  signal.addEventListener('abort', stop);
  const failed = (): HttpGetResponse => ({
    kind: 'none',
    reason: signal.aborted ? 'stopped' : late ? 'too-slow' : 'unreachable',
  });
  const init: RequestInit & { targetAddressSpace?: string } = {
    method: 'GET',
    credentials: 'omit',
    referrer: '',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    headers: { accept: ACCEPT[question.kind] },
    signal: mine.signal,
    ...(question.publicOnly && { targetAddressSpace: 'public' }),
  };
  try {
    if (signal.aborted) return failed();
    const response = await ask(question.url, init);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { kind: 'redirect' };
    const { status, headers } = response;
    const content = contentOf((name) => headers.get(name));
    if (!isWanted(question.kind, content)) return { kind: 'unread', status, content };
    const body = response.body
      ? await readSome(response.body, question.maxBytes, () => late || signal.aborted)
      : { bytes: new Uint8Array() };
    if (body === 'broken') return late || signal.aborted ? failed() : { kind: 'none', reason: 'broken' };
    const refresh = headers.get('refresh');
    return { kind: 'body', status, content, ...body, ...(refresh && { refresh }) };
  } catch {
    return failed();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Lets go of the connection whatever is still to come on it.
    mine.abort();
  }
}
