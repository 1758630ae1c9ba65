import { type DecodedImage, decodeFile, pixelsOfBitmap } from '../images/decode-image';
import { imageSize } from '../images/image-size';
import { MAX_PIXELS } from '../images/image-source';
import type { FileProblem } from './file-problem';
import type { FileReader, NamedBytes, ReadContext } from './read-context';
import { isAnimated, readFrames } from './read-frames';

/** Reads a picture of any kind that browsers decode, and vector images; of an animation every frame that differs. */
export const readPicture: FileReader = async ({ name, bytes }, context) => {
  const size = imageSize(bytes);
  if (size && size.width * size.height > MAX_PIXELS) return 'too-large';
  const type = pictureType(bytes);
  if (type && isAnimated(bytes)) {
    const read = await readFrames({ name, bytes }, type, context);
    if (read !== 'still') return undefined;
  }
  return readDecoded(await decodeFile({ blob: new Blob([bytes], { type: type ?? '' }), bytes }), context);
};

async function readDecoded(decoded: DecodedImage, context: ReadContext): Promise<FileProblem | undefined> {
  const { tools, place } = context;
  if ('svg' in decoded) return readVector(decoded.svg, context);
  if ('file' in decoded) {
    const bitmap = await tools.renderDamaged(decoded.file);
    return bitmap ? readDecoded(pixelsOfBitmap(bitmap), context) : 'broken';
  }
  if ('unreadable' in decoded) return decoded.unreadable;
  const codes = await tools.readPixels(decoded.pixels);
  tools.found(codes, place);
  return codes.length === 0 && decoded.isPartial ? 'undrawn' : undefined;
}

async function readVector(markup: string, context: ReadContext): Promise<FileProblem | undefined> {
  const drawn = await context.tools.drawVector(markup);
  context.tools.step();
  if (typeof drawn === 'string') return drawn;
  const { isPartial, ...pixels } = drawn;
  return readDecoded({ pixels, width: pixels.width, height: pixels.height, isPartial }, context);
}

/** The type of a picture by its first bytes: an ending may say anything. */
function pictureType(bytes: NamedBytes['bytes']): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('\xff\xd8')) return 'image/jpeg';
  if (head.startsWith('BM')) return 'image/bmp';
  if (head.startsWith('\0\0\x01\0')) return 'image/x-icon';
  if (head.slice(8) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp') return 'image/avif';
  return undefined;
}
