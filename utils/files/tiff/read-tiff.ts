import { MAX_PIXELS } from '../../images/image-source';
import { FILE_LIMITS } from '../file-budget';
import type { FileReader } from '../read-context';
import { firstOf, hasRoomForTiff, RGBA } from './tiff-memory';

/** Tags of width and height (TIFF 6.0, section 8). */
const WIDTH = 't256';
const HEIGHT = 't257';

/** Reads each page of a TIFF picture. */
export const readTiff: FileReader = async ({ bytes }, { place, tools }) => {
  const [{ decode, decodeImage, toRGBA8 }, { Inflate }] = await Promise.all([
    tools.libraries.utif(),
    tools.libraries.fflate(),
  ]);
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
    const area = firstOf(page[WIDTH]) * firstOf(page[HEIGHT]);
    if (!(area > 0 && area <= MAX_PIXELS)) {
      tools.problem(area > MAX_PIXELS ? 'too-large' : 'broken', where);
      continue;
    }
    if (!hasRoomForTiff(page, bytes, Inflate)) {
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
