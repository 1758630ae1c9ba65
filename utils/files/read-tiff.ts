import { MAX_PIXELS } from '../images/image-source';
import { FILE_LIMITS } from './file-budget';
import type { FileReader } from './read-context';

/** Tags of width and height, bits of a sample and samples of a pixel (TIFF 6.0, section 8). */
const WIDTH = 't256';
const HEIGHT = 't257';
const BITS = 't258';
const SAMPLES = 't277';
/** Bytes of a pixel as it is read: red, green, blue and what shines through. */
const RGBA = 4;

/** Reads each page of a TIFF picture. */
export const readTiff: FileReader = async ({ bytes }, { place, tools }) => {
  const { decode, decodeImage, toRGBA8 } = await tools.libraries.utif();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  let pages: ReturnType<typeof decode>;
  try {
    pages = decode(buffer);
  } catch {
    return 'broken';
  }
  if (pages.length === 0) return 'broken';
  if (pages.length > FILE_LIMITS.pages) tools.problem('too-many', place);
  for (const [at, page] of pages.slice(0, FILE_LIMITS.pages).entries()) {
    const where = pages.length > 1 ? { ...place, page: at + 1 } : place;
    const area = first(page[WIDTH]) * first(page[HEIGHT]);
    if (!(area > 0 && area <= MAX_PIXELS)) {
      tools.problem(area > MAX_PIXELS ? 'too-large' : 'broken', where);
      continue;
    }
    // The library takes both for one where they are missing.
    const unpacked = (area * first(page[BITS] ?? [1]) * first(page[SAMPLES] ?? [1])) / 8;
    if (!(unpacked + area * RGBA <= FILE_LIMITS.bytes)) {
      tools.problem('too-much-memory', where);
      continue;
    }
    try {
      decodeImage(buffer, page);
      const { width, height } = page;
      const data = new Uint8ClampedArray(toRGBA8(page).buffer as ArrayBuffer);
      // All pages are there until the last is read.
      page.data = new Uint8Array();
      if (data.length !== width * height * RGBA) throw new Error('not all pixels');
      tools.step();
      tools.found(await tools.readPixels({ data, width, height }), where);
    } catch {
      tools.problem('broken', where);
    }
  }
  return undefined;
};

function first(tag: unknown): number {
  return Array.isArray(tag) || ArrayBuffer.isView(tag) ? Number((tag as unknown as number[])[0]) : Number.NaN;
}
