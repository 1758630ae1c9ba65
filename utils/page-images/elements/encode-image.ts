import type { ImageSource } from '../../images/image-source';
import { MAX_CHARACTERS, type Size, type Trouble } from '../page-image';

/** What became of an attempt to get at pixels: a `data:` address, or why there is none. */
export type Taken = { url: string } | { trouble: Trouble };

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
export async function draw(
  picture: HTMLImageElement | HTMLCanvasElement | HTMLVideoElement | SVGImageElement,
  { width, height }: Size,
): Promise<Taken> {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, width * scale), Math.max(1, height * scale));
  const context = canvas.getContext('2d');
  if (!context || !(width > 0 && height > 0)) return { trouble: 'gone' };
  try {
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const url = await dataUrlOf(await canvas.convertToBlob());
    return url.length > MAX_CHARACTERS ? { trouble: 'too-large' } : { url };
  } catch {
    return { trouble: 'tainted' };
  }
}

/** Fetches what only this document can fetch: a `blob:` address. Never throws. */
export async function fetchHere(url: string): Promise<Taken> {
  try {
    const blob = await (await fetch(url)).blob();
    if (blob.size > MAX_CHARACTERS / 1.4) return { trouble: 'too-large' };
    return { url: await dataUrlOf(blob) };
  } catch {
    return { trouble: 'gone' };
  }
}

/** The image source for what was taken; notes the trouble on its owner when there is none. */
export function handOver(owner: { trouble?: Trouble }, taken: Taken): ImageSource | undefined {
  if ('url' in taken) return { kind: 'data', url: taken.url };
  owner.trouble = taken.trouble;
  return undefined;
}
