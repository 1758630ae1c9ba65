import { pngOf } from '../../demo/qr';
import type { Page, Routes } from '../../stand-ins/pages';

/** A PNG as it is served. */
export const pngResponse = (body: Uint8Array | string): Page => ({
  headers: { 'content-type': 'image/png' },
  body,
});

/**
 * Routes of a page with pictures of codes.
 *
 * @param host the page's host, below `.test`
 * @param texts what the codes say, a picture each: `/0.png`, `/1.png` …
 * @param attributes more of each picture's markup
 */
export async function codePage(
  host: string,
  texts: readonly string[],
  attributes = 'width="200"',
): Promise<Routes> {
  const pictures = texts.map(async (text, i) => [`${host}/${i}.png`, pngResponse(await pngOf(text))]);
  const images = texts.map((_, i) => `<img src="/${i}.png" alt="" ${attributes}>`);
  return {
    [`${host}/`]: `<!doctype html><title>Codes</title>${images.join(' ')}`,
    ...Object.fromEntries(await Promise.all(pictures)),
  };
}
