import { isPublicHost } from '../payload/url/public-host';
import { readLimitedBytes } from '../shared/read-limited';
import { imageSize } from './image-size';
import { type ImageSource, MAX_PIXELS, type UnreadableImageReason } from './image-source';

/** What a browser asks with for an image on a page. */
const ACCEPT = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
/** More than any image on a page: a stream that goes on is cut there. A server that never ends must not hold a reader. */
const IMAGE_LIMITS = { maxBytes: 40_000_000, timeout: 15_000 };

/** What is fetched at most. */
interface FetchLimits {
  maxBytes: number;
  /** In milliseconds. */
  timeout: number;
  /** Types of which the body is fetched; where the server states another one, it is `refused`. */
  type?: RegExp;
  /** Ends it. */
  signal?: AbortSignal;
}

/** An image's file, fetched but not decoded. */
export interface ImageFile {
  /** With the type that the server states. */
  blob: Blob;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Tells whether a page could have asked for an address itself. A public page may not use us to reach into the
 * user's own network, which browsers have begun to deny to pages; nor may one of which nobody knows where it is from.
 *
 * @param pageUrl the address of the frame that shows the image; `undefined` for the extension's own pages
 */
export function mayFetch(url: string, pageUrl: string | undefined): boolean {
  // Not parsed: that takes a while where a picture is in it.
  if (/^data:/i.test(url)) return true;
  const target = parse(url);
  if (!target) return false;
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return false;
  return isPublicHost(target.hostname) || pageUrl === undefined || isPrivatePage(pageUrl);
}

/**
 * The names that have to lead to public addresses before what a source names may be fetched for a page; none where the
 * page is inside itself. An address in place of a name is judged as it stands.
 */
export function namesToLookUp(source: ImageSource, pageUrl: string | undefined): string[] {
  if (pageUrl === undefined || isPrivatePage(pageUrl)) return [];
  const sources = source.kind === 'stitch' ? source.tiles.map((tile) => tile.source) : [source];
  const hosts = sources.flatMap((one) => (one.kind === 'url' ? (parse(one.url)?.hostname ?? []) : []));
  return [...new Set(hosts)].filter((host) => host !== '' && !/^\[|^[\d.]+$/.test(host));
}

/** The addresses that are asked of servers to read a source for a page. */
export function fetchedFor(source: ImageSource, pageUrl: string | undefined): string[] {
  if (source.kind === 'stitch') return source.tiles.flatMap((tile) => fetchedFor(tile.source, pageUrl));
  return source.kind === 'url' && /^https?:/i.test(source.url) && mayFetch(source.url, pageUrl)
    ? [source.url]
    : [];
}

/** Whether a page is inside a private network itself. */
function isPrivatePage(pageUrl: string): boolean {
  const page = parse(pageUrl);
  return page !== undefined && /^https?:$/.test(page.protocol) && !isPublicHost(page.hostname);
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/**
 * Fetches an image's bytes, without cookies and without telling which page it is on. Never throws.
 *
 * @returns the file, or why there is none; an image whose header states over 64 megapixels is not decoded
 */
export async function fetchImage(
  url: string,
  pageUrl: string | undefined,
  { maxBytes, timeout, type, signal: ended }: FetchLimits = IMAGE_LIMITS,
): Promise<ImageFile | { unreadable: UnreadableImageReason }> {
  if (!mayFetch(url, pageUrl)) return { unreadable: 'forbidden-address' };
  const timer = AbortSignal.timeout(timeout);
  const signal = ended ? AbortSignal.any([timer, ended]) : timer;
  try {
    const init: RequestInit & { targetAddressSpace?: string } = {
      signal,
      headers: { accept: ACCEPT },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A private window's pictures would lie in the ordinary windows' cache on the disk.
      cache: 'no-store',
      // Where it leads cannot be looked at before it is asked; the screen shows what the page got.
      redirect: 'manual',
      // Chromium refuses to connect where a public name turns out to lead inside.
      ...(pageUrl !== undefined && !isPrivatePage(pageUrl) && { targetAddressSpace: 'public' }),
    };
    const response = await fetch(url, init);
    if (response.type === 'opaqueredirect') return { unreadable: 'redirected' };
    if (!response.ok || (type && !type.test(response.headers.get('content-type') ?? ''))) {
      await response.body?.cancel();
      return { unreadable: 'refused' };
    }
    const bytes = await readAll(response, maxBytes);
    if (!bytes) return { unreadable: 'too-large' };
    if (bytes.length === 0) return { unreadable: 'empty' };
    const size = imageSize(bytes);
    if (size && size.width * size.height > MAX_PIXELS) return { unreadable: 'too-large' };
    return { blob: new Blob([bytes], { type: response.headers.get('content-type') ?? '' }), bytes };
  } catch {
    if (signal.aborted) return { unreadable: 'timeout' };
    return { unreadable: navigator.onLine === false ? 'offline' : 'refused' };
  }
}

async function readAll(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    return undefined;
  }
  const { bytes, end, error } = await readLimitedBytes(response.body, maxBytes);
  if (end === 'error') throw error;
  return end === 'limit' ? undefined : bytes;
}
