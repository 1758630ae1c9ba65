import type { Pixels } from '../code';
import { kernels, reserve } from '../kernels/kernels';

/** One byte a pixel, rows from the top: what most filters work on. */
export interface LuminanceImage {
  data: Uint8Array;
  width: number;
  height: number;
}

// Many encoders leave 254 where they mean opaque; so little of a background shows no code.
const nearlyOpaque = 250;

/** Whether what is seen of a pixel (RGBA as one number) depends on what lies behind. */
export function isTranslucent(word: number): boolean {
  return word >>> 24 < nearlyOpaque;
}

const strip = 1 << 14; // pixels at a time, which stay where the processor has them at hand; and where one shows what lies behind, the rest is not looked at

/** Lightness of an image, its alpha ignored; weighted as the eye does (Rec. 601, in 256ths). */
export function toLuminance(image: Pixels): LuminanceImage {
  const data = new Uint8Array(image.data.length >> 2);
  luminanceByStrips(image, data, () => true);
  return { data, width: image.width, height: image.height };
}

/** The same, or nothing when a background shows through some pixel: every image of a page goes through here. */
export function opaqueLuminance(image: Pixels): LuminanceImage | undefined {
  const data = new Uint8Array(image.data.length >> 2);
  const isOpaque = luminanceByStrips(image, data, (opaque) => opaque);
  return isOpaque ? { data, width: image.width, height: image.height } : undefined;
}

/** Writes lightness to `to` as long as `goesOn`, which is told of each strip whether all of it is opaque, says so; whether it always did. */
function luminanceByStrips(
  { data: from }: Pixels,
  to: Uint8Array,
  goesOn: (isOpaque: boolean) => boolean,
): boolean {
  const most = Math.min(to.length, strip);
  const {
    bytes,
    at: [source = 0, result = 0],
  } = reserve(4 * most, most);
  for (let start = 0; start < to.length; start += most) {
    const end = Math.min(to.length, start + most);
    bytes.set(from.subarray(4 * start, 4 * end), source);
    if (!goesOn(kernels().luminance(source, result, end - start) === 1)) return false;
    to.set(bytes.subarray(result, result + end - start), start);
  }
  return true;
}

/** Lightness of a pixel (RGBA as one number), 0 to 255. */
export const lightness = (word: number): number =>
  ((word & 255) * 77 + ((word >>> 8) & 255) * 150 + ((word >>> 16) & 255) * 29) >> 8;

/** RGBA as one number a pixel; every machine that runs a browser has the low byte first. */
export function pixelWords(data: Uint8ClampedArray): Int32Array {
  const whole = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
}

/** The form the decoders take. */
export function toPixels(luminance: LuminanceImage): Pixels {
  const words = new Int32Array(luminance.data.length);
  for (let pixel = 0; pixel < words.length; pixel++) {
    words[pixel] = Math.imul(luminance.data[pixel] ?? 0, 0x010101) | 0xff000000;
  }
  return { data: new Uint8ClampedArray(words.buffer), width: luminance.width, height: luminance.height };
}

/** Lightness at a point, between the middles of the four pixels around it; outside the image that of its nearest edge. */
export function lightnessAt({ data, width, height }: LuminanceImage, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, x - 0.5));
  const cy = Math.min(height - 1, Math.max(0, y - 0.5));
  const left = Math.floor(cx);
  const top = Math.floor(cy) * width;
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, Math.floor(cy) + 1) * width;
  const fx = cx - left;
  const fy = cy - Math.floor(cy);
  const upper = (data[top + left] ?? 0) * (1 - fx) + (data[top + right] ?? 0) * fx;
  const lower = (data[bottom + left] ?? 0) * (1 - fx) + (data[bottom + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
