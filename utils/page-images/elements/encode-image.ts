import type { ImageSource } from '../../images/image-source';
import { MAX_DATA_URL, type PageImage, type UnavailableReason } from '../page-image';
import { plain } from '../plain-node';
import type { Size } from '../rect';

/** What became of an attempt to get at pixels: a `data:` address, or why there is none. */
export type EncodedImage = { url: string } | { unavailable: UnavailableReason };

/** The longest side, in pixels, of what is drawn in the page: enough for any code, and cheap to encode. */
const MAX_SIDE = 2400;

/** A small image is encoded within a millisecond; for others the browser takes its time, off the page's thread. */
const AT_ONCE_PIXELS = 40_000;

function toDataUrl(blob: Blob): Promise<string> {
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
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const size = [Math.max(1, width * scale), Math.max(1, height * scale)] as const;
  const isSmall = width * height < AT_ONCE_PIXELS;
  const canvas = isSmall ? plain(document).createElement('canvas') : new OffscreenCanvas(...size);
  [canvas.width, canvas.height] = size;
  const context = canvas.getContext('2d') as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null;
  if (!context || !(width > 0 && height > 0)) return { unavailable: 'gone' };
  try {
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
    const url = 'toDataURL' in canvas ? canvas.toDataURL() : await toDataUrl(await canvas.convertToBlob());
    return url.length > MAX_DATA_URL ? { unavailable: 'too-large' } : { url };
  } catch {
    return { unavailable: 'tainted' };
  }
}

/** Fetches what only this document can fetch: a `blob:` address, or its own site's from its own cache. Never throws. */
export async function fetchInPage(url: string, init?: RequestInit): Promise<EncodedImage> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) return { unavailable: 'gone' };
    const blob = await response.blob();
    // Base64 needs a third more.
    if (blob.size > MAX_DATA_URL / 1.4) return { unavailable: 'too-large' };
    return { url: await toDataUrl(blob) };
  } catch {
    return { unavailable: 'gone' };
  }
}

/** The image source for what was encoded; where there is none, the image is told why. */
export function toImageSource(image: PageImage, encoded: EncodedImage): ImageSource | undefined {
  if ('url' in encoded) return { kind: 'data', url: encoded.url };
  image.unavailable = encoded.unavailable;
  return undefined;
}
