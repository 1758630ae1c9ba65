import type { Pixels } from './code';

/** One byte a pixel, rows from the top: what most passes work on. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Lightness of an opaque picture, weighted as the eye does (Rec. 601, in 256ths). */
export function toGrey(picture: Pixels): Grey {
  return greyAndAlpha(picture).grey;
}

/** The same, and whether every pixel is opaque, for the price of one look at each. */
export function greyAndAlpha({ data: from, width, height }: Pixels): { grey: Grey; opaque: boolean } {
  const words = wordsOf(from);
  const data = new Uint8Array(words.length);
  let common = -1;
  for (let at = 0; at < data.length; at++) {
    const word = words[at] ?? 0;
    common &= word;
    data[at] = ((word & 255) * 77 + ((word >>> 8) & 255) * 150 + ((word >>> 16) & 255) * 29) >> 8;
  }
  return { grey: { data, width, height }, opaque: common >>> 24 === 255 };
}

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
