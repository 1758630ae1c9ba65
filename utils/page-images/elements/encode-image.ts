import type { ImageSource } from '../../images/image-source';
import { MAX_DATA_URL } from '../page-image';
import { plain } from '../plain-node';
import { max, min, type Size } from '../rect';

/** What became of an attempt to get at pixels: a `data:` address, or `undefined` where there is none. */
export type EncodedImage = string | undefined;

/** The longest side, in pixels, of what is drawn in the page: enough for any code, and cheap to encode. */
const MAX_SIDE = 2400;

/** A small image is encoded within a millisecond; for others the browser takes its time, off the page's thread. */
const AT_ONCE_PIXELS = 40_000;

/** A file as a `data:` address. */
export function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/**
 * Draws an element that the browser can paint on a canvas, and encodes it. Never throws.
 *
 * @param size the element's own, in image pixels
 */
export async function encodeElement(
  element: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement,
  { width, height }: Size,
): Promise<EncodedImage> {
  const scale = min(1, MAX_SIDE / max(width, height));
  const size = [max(1, width * scale), max(1, height * scale)] as const;
  const isSmall = width * height < AT_ONCE_PIXELS;
  const canvas = isSmall ? plain(document).createElement('canvas') : new OffscreenCanvas(...size);
  [canvas.width, canvas.height] = size;
  const context = canvas.getContext('2d') as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null;
  if (!context || !(width > 0 && height > 0)) return undefined;
  try {
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
    const url = 'toDataURL' in canvas ? canvas.toDataURL() : await toDataUrl(await canvas.convertToBlob());
    return url.length > MAX_DATA_URL ? undefined : url;
  } catch {
    return undefined;
  }
}

/** Fetches what only this document can fetch: a `blob:` address, or its own site's from its own cache. Never throws. */
export async function fetchInPage(url: string, init?: RequestInit): Promise<EncodedImage> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) return undefined;
    const blob = await response.blob();
    // Base64 needs a third more.
    if (blob.size > MAX_DATA_URL / 1.4) return undefined;
    return await toDataUrl(blob);
  } catch {
    return undefined;
  }
}

/** The image source for what was encoded, if anything was. */
export function toImageSource(url: EncodedImage): ImageSource | undefined {
  return url === undefined ? undefined : { kind: 'data', url };
}
