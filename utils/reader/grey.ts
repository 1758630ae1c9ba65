import type { Pixels } from './code';

/** One byte a pixel, rows from the top: what most passes work on. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Lightness of an opaque picture, weighted as the eye does (Rec. 601, in 256ths). */
export function toGrey(picture: Pixels): Grey {
  const { data: from, width, height } = picture;
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 4) {
    data[pixel] = ((from[at] ?? 0) * 77 + (from[at + 1] ?? 0) * 150 + (from[at + 2] ?? 0) * 29) >> 8;
  }
  return { data, width, height };
}

/** The form the decoders take. */
export function toPixels(grey: Grey): Pixels {
  const words = new Uint32Array(grey.data.length);
  for (let pixel = 0; pixel < words.length; pixel++) {
    words[pixel] = ((grey.data[pixel] ?? 0) * 0x010101) | 0xff000000;
  }
  return { data: new Uint8ClampedArray(words.buffer), width: grey.width, height: grey.height };
}
