import { MAX_PIXELS } from '../images/image-source';
import { codeKey } from '../reader/code';
import { sha256 } from '../shared/sha256';
import { FILE_LIMITS } from './file-budget';
import type { NamedBytes, ReadContext } from './read-context';

/** Whether a picture says of itself that it moves: GIF (which may), WebP (RFC 9649, 2.7.1), APNG (PNG 11.3.5), AVIF sequences. */
export function isAnimated(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (head.startsWith('GIF8')) return true;
  if (head.slice(8, 16) === 'WEBPVP8X') return ((bytes[20] ?? 0) & 2) !== 0;
  if (head.startsWith('\x89PNG')) return head.includes('acTL');
  return head.slice(4, 12) === 'ftypavis';
}

/**
 * Reads every frame of an animation that differs from those before it.
 *
 * @param type of the picture, as in `image/gif`
 * @returns `still` where there is only one frame, or where this browser cannot take it apart
 */
export async function readFrames(
  { bytes }: NamedBytes,
  type: string,
  { place, tools }: ReadContext,
): Promise<'read' | 'still'> {
  if (typeof ImageDecoder === 'undefined' || !(await ImageDecoder.isTypeSupported(type))) return 'still';
  const decoder = new ImageDecoder({ data: bytes.slice(), type });
  let done = 0;
  try {
    await decoder.tracks.ready;
    await decoder.completed;
    const count = decoder.tracks.selectedTrack?.frameCount ?? 1;
    if (count < 2) return 'still';
    if (count > FILE_LIMITS.frames) tools.problem('too-many', place);
    const seen = new Set<string>();
    const told = new Set<string>();
    let isLarge = false;
    for (; done < Math.min(count, FILE_LIMITS.frames); done++) {
      const pixels = pixelsOfFrame((await decoder.decode({ frameIndex: done })).image);
      tools.step();
      if (!pixels) {
        if (!isLarge) tools.problem('too-large', place);
        isLarge = true;
        continue;
      }
      const hash = await sha256(new Uint8Array(pixels.data.buffer));
      if (seen.has(hash)) continue;
      seen.add(hash);
      const codes = (await tools.readPixels(pixels)).filter((code) => !told.has(codeKey(code)));
      for (const code of codes) told.add(codeKey(code));
      tools.found(codes, { ...place, frame: done + 1 });
    }
    return 'read';
  } catch {
    // What is cut off before its second frame is read as a still picture; later, its first is told already.
    if (done === 0) return 'still';
    tools.problem('broken', place);
    return 'read';
  } finally {
    decoder.close();
  }
}

/** Closes the frame, which the browser has few of. @returns nothing where it is too large */
function pixelsOfFrame(frame: VideoFrame): ImageData | undefined {
  try {
    const { displayWidth, displayHeight } = frame;
    if (displayWidth * displayHeight > MAX_PIXELS) return undefined;
    const canvas = new OffscreenCanvas(displayWidth, displayHeight);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2d context');
    context.drawImage(frame, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } finally {
    frame.close();
  }
}
