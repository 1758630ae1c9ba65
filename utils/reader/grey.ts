import type { Pixels } from './code';

/** One byte a pixel, rows from the top: what most passes work on. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Lightness of a picture, its alpha ignored; weighted as the eye does (Rec. 601, in 256ths). */
export function toGrey({ data: from, width, height }: Pixels): Grey {
  const words = wordsOf(from);
  const data = new Uint8Array(words.length);
  for (let at = 0; at < data.length; at++) data[at] = lightness(words[at] ?? 0);
  return { data, width, height };
}

// Many encoders leave 254 where they mean opaque; so little of a ground shows no code.
const nearlyOpaque = 250;

/** Whether what is seen of a pixel (RGBA as one number) depends on what lies behind. */
export function isClear(word: number): boolean {
  return word >>> 24 < nearlyOpaque;
}

/** The same, or nothing when a ground shows through some pixel. */
export function opaqueGrey({ data: from, width, height }: Pixels): Grey | undefined {
  const words = wordsOf(from);
  const data = new Uint8Array(words.length);
  for (let at = 0; at < data.length; at++) {
    const word = words[at] ?? 0;
    if (isClear(word)) return undefined;
    data[at] = lightness(word);
  }
  return { data, width, height };
}

const lightness = (word: number) =>
  ((word & 255) * 77 + ((word >>> 8) & 255) * 150 + ((word >>> 16) & 255) * 29) >> 8;

/** RGBA as one number a pixel; every machine that runs a browser has the low byte first. */
export function wordsOf(data: Uint8ClampedArray): Int32Array {
  const whole = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
}

/** The form the decoders take. */
export function toPixels(grey: Grey): Pixels {
  const words = new Int32Array(grey.data.length);
  for (let pixel = 0; pixel < words.length; pixel++) {
    words[pixel] = Math.imul(grey.data[pixel] ?? 0, 0x010101) | 0xff000000;
  }
  return { data: new Uint8ClampedArray(words.buffer), width: grey.width, height: grey.height };
}
