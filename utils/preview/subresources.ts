import { base64 } from '../shared/encodings';
import { decodePage } from './fetch/charset';
import { type FetchContext, followRedirects } from './fetch/follow-redirects';
import type { Subresources } from './sanitize/sanitize-context';
import { type SanitizedPage, sanitizePage } from './sanitize/sanitize-page';

const AT_ONCE = 4;
const SAFE_TYPE = /^image\/[a-z0-9.+-]{1,40}$/;

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${base64(bytes)}`;
}

/** Runs `work` for each item, a few at once, until time or room is up. */
async function each(
  items: readonly string[],
  way: FetchContext,
  work: (item: string) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined && !way.signal.aborted; item = left.shift())
      await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/**
 * Fetches the stylesheets and pictures that a page would load, within the limits and by the same rules as the
 * page. What fails, is too big or is not what it should be is left out without a word.
 * @returns the page with its parts inside
 */
export async function withSubresources(
  doc: Document,
  base: string,
  page: FetchContext,
): Promise<SanitizedPage> {
  const { onHop: _hop, judgeHop: _judge, ...way } = page;
  const { limits } = way;
  const pictures = new Map<string, string>();
  const styles = new Map<string, string>();
  const parts: Subresources = { pictures, styles };
  let left = limits.partsBytes;
  const take = async (url: string, kind: 'picture' | 'style') => {
    const most = Math.min(left, kind === 'style' ? limits.styleBytes : limits.pictureBytes);
    if (most <= 0) return;
    const { answer } = {
      answer: undefined,
      ...(await followRedirects(url, kind, most, limits.partHops, way)),
    };
    if (answer?.kind !== 'body' || answer.status !== 200) return;
    left -= answer.bytes.length;
    if (answer.cut) return;
    if (kind === 'style') styles.set(url, decodePage(answer.bytes, answer.content.charset));
    else if (SAFE_TYPE.test(answer.content.type))
      pictures.set(url, dataUrl(answer.content.type, answer.bytes));
  };
  const plain = sanitizePage(doc, base, parts, limits);
  await each(plain.wants.styles.slice(0, limits.styles), way, (url) => take(url, 'style'));
  const styled = sanitizePage(doc, base, parts, limits);
  // Pictures that the page itself names come before those of its stylesheets.
  const wanted = [...new Set([...plain.wants.pictures, ...styled.wants.pictures])];
  await each(wanted.slice(0, limits.pictures), way, (url) => take(url, 'picture'));
  return sanitizePage(doc, base, parts, limits);
}
