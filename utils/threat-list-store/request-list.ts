import type { ListTrouble } from '../threat-lists/threat-list';
import type { StoredList, UnfinishedUpdate } from './list-database';

/** Nothing for so long: the server is taken for dead. */
export const SILENCE_MS = 60_000;

/** What a server answered. */
export type ListResponse =
  | { kind: 'unchanged' }
  | { kind: 'trouble'; trouble: ListTrouble }
  /** The list, from its beginning or from where the unfinished update stands. */
  | {
      kind: 'body';
      body: ReadableStream<Uint8Array>;
      isRest: boolean;
      length?: number;
      headers: ListHeaders;
    };

/** What a server tells of a list. */
export interface ListHeaders {
  /** Only one that two equal files share byte for byte: a weak one tells of the same words in another wrapping. */
  strongEtag?: string;
  etag?: string;
  lastModified?: string;
}

/** Of an update that was ended: what its server has to confirm before it can go on. */
export type Resumable = UnfinishedUpdate & { etag: string };

/**
 * Asks a list's server: for what is new since the list was read last, or for the rest of what an update that was ended has
 * not got yet. Without cookies and without a referrer. Never throws for what a network or a server does.
 */
export async function requestList(
  list: StoredList & { url: string },
  resume: Resumable | undefined,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal: AbortSignal },
): Promise<ListResponse> {
  let response: Response;
  try {
    response = await fetch(list.url, {
      headers: resume ? { Range: `bytes=${resume.bytes}-`, 'If-Range': resume.etag } : conditions(list),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    return { kind: 'trouble', trouble: 'offline' };
  }
  const answer = read(response, resume);
  if (answer.kind !== 'body') await response.body?.cancel().catch(() => undefined);
  return answer;
}

function conditions({ current, etag, lastModified }: StoredList): Record<string, string> {
  if (!current) return {};
  if (etag !== undefined) return { 'If-None-Match': etag };
  return lastModified === undefined ? {} : { 'If-Modified-Since': lastModified };
}

function read(response: Response, resume: Resumable | undefined): ListResponse {
  const { status, headers, body, url } = response;
  if (url !== '' && !url.startsWith('https:')) return { kind: 'trouble', trouble: 'moved' };
  if (status === 304) return { kind: 'unchanged' };
  const isRest = status === 206;
  if ((!isRest && status !== 200) || !body) return { kind: 'trouble', trouble: 'refused' };
  if (isRest && !headers.get('content-range')?.startsWith(`bytes ${resume?.bytes}-`))
    return { kind: 'trouble', trouble: 'broken' };
  if (headers.get('content-type')?.startsWith('text/html')) return { kind: 'trouble', trouble: 'broken' };
  const etag = headers.get('etag')?.slice(0, 200);
  const lastModified = headers.get('last-modified')?.slice(0, 100);
  // The length is that of what was sent, which is not what is read when it was packed.
  const length = headers.get('content-encoding') ? null : headers.get('content-length');
  return {
    kind: 'body',
    body,
    isRest,
    ...(length !== null && { length: Number(length) }),
    headers: {
      ...(etag !== undefined && { etag }),
      ...(etag?.startsWith('"') && { strongEtag: etag }),
      ...(lastModified !== undefined && { lastModified }),
    },
  };
}
