import type { ImageSource } from '../../images/image-source';
import { MAX_CHARACTERS, type Size, type UnavailableReason } from '../page-image';

/** What became of an attempt to get at pixels: a `data:` address, or why there is none. */
export type EncodedImage = { url: string } | { unavailable: UnavailableReason };

/** The longest side, in pixels, of what is drawn in the page: enough for any code, and cheap to encode. */
const LONGEST = 2400;

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Draws an element that the browser can paint on a canvas, and encodes it. Never throws. */
export async function encodeElement(
  picture: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement | SVGImageElement,
  { width, height }: Size,
): Promise<EncodedImage> {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, width * scale), Math.max(1, height * scale));
  const context = canvas.getContext('2d');
  if (!context || !(width > 0 && height > 0)) return { unavailable: 'gone' };
  try {
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const url = await dataUrlOf(await canvas.convertToBlob());
    return url.length > MAX_CHARACTERS ? { unavailable: 'too-large' } : { url };
  } catch {
    return { unavailable: 'tainted' };
  }
}

/** Fetches what only this document can fetch: a `blob:` address. Never throws. */
export async function fetchBlobUrl(url: string): Promise<EncodedImage> {
  try {
    const blob = await (await fetch(url)).blob();
    if (blob.size > MAX_CHARACTERS / 1.4) return { unavailable: 'too-large' };
    return { url: await dataUrlOf(blob) };
  } catch {
    return { unavailable: 'gone' };
  }
}

/** The image source for what was taken; notes the unavailable on its owner when there is none. */
export function toImageSource(
  owner: { unavailable?: UnavailableReason },
  taken: EncodedImage,
): ImageSource | undefined {
  if ('url' in taken) return { kind: 'data', url: taken.url };
  owner.unavailable = taken.unavailable;
  return undefined;
}
