import type { PDFPageProxy } from 'pdfjs-dist';
import { pixelsOfBitmap } from '../../images/decode-image';
import type { Code, Pixels } from '../../reader/code';
import type { FileTools } from '../read-context';
import { acrossPages, type DrawnPage, drawnPage } from './across-pages';
import { pixelsOfCanvas } from './page-canvas';

/** Pixels of a drawn page: about 200 to the inch on common paper, at which a code of 10 mm is read. */
const PAGE_PIXELS = 4_000_000;
/** Larger paper is drawn as finely, up to so many pixels: posters and plans hold codes of that size too. */
const MAX_PAGE_PIXELS = 12_000_000;
/** Pixels a square point at that. */
const FINENESS = 8;
/** No page is drawn larger than this, in pixels a point (72 to the inch). */
const MAX_SCALE = 6;
/** The longest side that every browser gives a canvas. */
const MAX_SIDE = 8_000;
/** Pictures of a page that are read at their own size, and the least side of one. */
const MAX_PICTURES = 20;
const LEAST_SIDE = 40;

/** What a page shows. */
export interface PageRead {
  codes: Code[];
  drawn: DrawnPage;
}

/** Draws a page and reads it; where nothing is found, its pictures at their own size, which may be finer. */
export async function readPage(page: PDFPageProxy, { readPixels, step }: FileTools): Promise<PageRead> {
  const pixels = await drawPage(page);
  const codes = await readPixels(pixels);
  const drawn = drawnPage(pixels, codes);
  step();
  if (codes.length > 0) return { codes, drawn };
  const found: Code[] = [];
  for (const picture of picturesOf(page)) {
    found.push(...(await readPixels(picture)));
    step();
  }
  return { codes: found, drawn };
}

/** Reads a code that begins at the end of one page and goes on on the next. */
export async function readAcross(
  first: DrawnPage,
  second: DrawnPage,
  { readPixels, step }: FileTools,
): Promise<Code[]> {
  for (const pixels of acrossPages(first, second)) {
    const codes = await readPixels(pixels);
    step();
    if (codes.length > 0) return codes.map((code) => ({ ...code, how: ['stitched', ...code.how] }));
  }
  return [];
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

async function drawPage(page: PDFPageProxy): Promise<Pixels> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(
    MAX_SCALE,
    Math.sqrt(clamp(width * height * FINENESS, PAGE_PIXELS, MAX_PAGE_PIXELS) / (width * height)),
    MAX_SIDE / Math.max(width, height),
  );
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  canvas.getContext('2d', { willReadFrequently: true });
  // A canvas of a worker does all that is asked of it here.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return pixelsOfCanvas(canvas);
}

/** The pictures that the page was drawn with, which it holds until it is cleaned up; copied one at a time. */
function* picturesOf(page: PDFPageProxy): Generator<Pixels> {
  let count = 0;
  for (const [, value] of page.objs as unknown as Iterable<[string, unknown]>) {
    const bitmap = (value as { bitmap?: unknown } | null)?.bitmap;
    if (!(bitmap instanceof ImageBitmap) || bitmap.width < LEAST_SIDE || bitmap.height < LEAST_SIDE) continue;
    const decoded = pixelsOfBitmap(bitmap);
    if (!('pixels' in decoded)) continue;
    yield decoded.pixels;
    count += 1;
    if (count >= MAX_PICTURES) return;
  }
}
