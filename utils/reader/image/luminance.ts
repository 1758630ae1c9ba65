import type { Pixels } from '../code';

/** One byte a pixel, rows from the top: what most filters work on. */
export interface LuminanceImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Lightness of an image, its alpha ignored; weighted as the eye does (Rec. 601, in 256ths). */
export function toLuminance({ data: from, width, height }: Pixels): LuminanceImage {
  const words = pixelWords(from);
  const data = new Uint8Array(words.length);
  for (let at = 0; at < data.length; at++) data[at] = lightness(words[at] ?? 0);
  return { data, width, height };
}

// Many encoders leave 254 where they mean opaque; so little of a background shows no code.
const nearlyOpaque = 250;

/** Whether what is seen of a pixel (RGBA as one number) depends on what lies behind. */
export function isTranslucent(word: number): boolean {
  return word >>> 24 < nearlyOpaque;
}

/**
 * The same, or nothing when a background shows through some pixel. Four pixels are written at once: every image
 * of a page goes through here.
 */
export function opaqueLuminance({ data: from, width, height }: Pixels): LuminanceImage | undefined {
  const words = pixelWords(from);
  const fours = new Int32Array(Math.ceil(words.length / 4));
  for (let four = 0, at = 0; four < fours.length; four++, at += 4) {
    const a = words[at] ?? opaque;
    const b = words[at + 1] ?? opaque;
    const c = words[at + 2] ?? opaque;
    const d = words[at + 3] ?? opaque;
    if (isTranslucent(a) || isTranslucent(b) || isTranslucent(c) || isTranslucent(d)) return undefined;
    fours[four] = lightness(a) | (lightness(b) << 8) | (lightness(c) << 16) | (lightness(d) << 24);
  }
  return { data: new Uint8Array(fours.buffer, 0, words.length), width, height };
}

const opaque = 255 << 24;

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
