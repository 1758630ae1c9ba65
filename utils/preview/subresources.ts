import { base64 } from '../shared/encodings';
import { decodePage } from './fetch/charset';
import { type FetchContext, followRedirects } from './fetch/follow-redirects';
import type { FetchedSubresources } from './sanitize/sanitize-context';
import { type SanitizedPage, sanitizePage } from './sanitize/sanitize-page';

const CONCURRENCY = 4;
const SAFE_TYPE = /^image\/[a-z0-9.+-]{1,40}$/;

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
 * @param base absolute address that the page's relative ones refer to
 * @returns the sanitized page with its subresources inside
 */
export async function withSubresources(
  doc: Document,
  base: string,
  page: FetchContext,
): Promise<SanitizedPage> {
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
  const bare = sanitizePage(doc, base, fetched, limits).subresources;
  await forEachConcurrently(bare.styles.slice(0, limits.styles), signal, (url) => load(url, 'style'));
  const styled = sanitizePage(doc, base, fetched, limits).subresources;
  // Pictures that the page itself names come before those of its stylesheets.
  const wanted = [...new Set([...bare.pictures, ...styled.pictures])];
  await forEachConcurrently(wanted.slice(0, limits.pictures), signal, (url) => load(url, 'picture'));
  return sanitizePage(doc, base, fetched, limits);
}
