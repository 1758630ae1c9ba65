import { base64 } from '../shared/encodings';
import { decodePage } from './fetch/charset';
import { type FetchContext, followRedirects } from './fetch/follow-redirects';
import type { PageSanitizer, WrittenPage } from './sanitize/page-sanitizer';
import type { FetchedSubresources } from './sanitize/sanitize-context';

const CONCURRENCY = 4;
/** Not vector images: a short one can take a browser minutes to draw. */
const SAFE_TYPE = /^image\/(?!svg)[a-z0-9.+-]{1,40}$/;

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${base64(bytes)}`;
}

/** Runs `work` for each item, a few at once, until it is stopped. */
async function forEachConcurrently(
  items: readonly string[],
  signal: AbortSignal,
  work: (item: string) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const runner = async () => {
    for (let item = left.shift(); item !== undefined && !signal.aborted; item = left.shift())
      await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, runner));
}

/**
 * Fetches the stylesheets and pictures that a page would load, within the limits and by the same rules as the
 * page. What fails, is too big or is not what it should be is left out without a word.
 * @param sanitizer with the page opened in it
 * @returns the sanitized page with its subresources inside
 */
export async function withSubresources(sanitizer: PageSanitizer, page: FetchContext): Promise<WrittenPage> {
  // Only the page's own hops are judged by their signals.
  const { checkHop: _check, ...context } = page;
  const { limits, signal } = context;
  const pictures = new Map<string, string>();
  const styles = new Map<string, string>();
  const fetched: FetchedSubresources = { pictures, styles };
  let bytesLeft = limits.subresourceBytes;
  const load = async (url: string, kind: 'picture' | 'style') => {
    const maxBytes = Math.min(bytesLeft, kind === 'style' ? limits.styleBytes : limits.pictureBytes);
    if (maxBytes <= 0) return;
    const final = await followRedirects(url, { kind, maxBytes, maxHops: limits.subresourceHops }, context);
    if (final.kind !== 'response') return;
    const { response } = final;
    if (response.kind !== 'body' || response.status !== 200) return;
    bytesLeft -= response.bytes.length;
    if (response.cut) return;
    if (kind === 'style') styles.set(url, decodePage(response.bytes, response.content.charset));
    else if (SAFE_TYPE.test(response.content.type)) {
      pictures.set(url, dataUrl(response.content.type, response.bytes));
    }
  };
  const bare = await sanitizer.write(fetched);
  await forEachConcurrently(bare.subresources.styles.slice(0, limits.styles), signal, (url) =>
    load(url, 'style'),
  );
  const styled = styles.size > 0 ? await sanitizer.write(fetched) : bare;
  // Pictures that the page itself names come before those of its stylesheets.
  const wanted = [...new Set([...bare.subresources.pictures, ...styled.subresources.pictures])];
  await forEachConcurrently(wanted.slice(0, limits.pictures), signal, (url) => load(url, 'picture'));
  return pictures.size > 0 ? sanitizer.write(fetched) : styled;
}
