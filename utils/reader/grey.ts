import type { Pixels } from './code';

/** One byte a pixel, rows from the top: what most passes work on. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Lightness of an opaque picture, weighted as the eye does (Rec. 601, in 256ths). */
export function toGrey({ data: from, width, height }: Pixels): Grey {
  const words = wordsOf(from);
  const data = new Uint8Array(words.length);
  for (let at = 0; at < data.length; at++) {
    const word = words[at] ?? 0;
    data[at] = ((word & 255) * 77 + ((word >>> 8) & 255) * 150 + ((word >>> 16) & 255) * 29) >> 8;
  }
  return { data, width, height };
}

/** The same at half the size, without the whole size on the way. */
export function toHalfGrey({ data: from, width, height }: Pixels): Grey {
  const words = wordsOf(from);
  const across = width >> 1;
  const down = height >> 1;
  const data = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0, at = 2 * y * width; x < across; x++, at += 2) {
      const [a, b] = [words[at] ?? 0, words[at + 1] ?? 0];
      const [c, d] = [words[at + width] ?? 0, words[at + width + 1] ?? 0];
      // Red and blue add up side by side in one number; (red + 2 green + blue) / 4 of four pixels.
      const both = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const green = ((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255);
      data[y * across + x] = ((both & 0xffff) + (both >>> 16) + 2 * green) >> 4;
    }
  }
  return { data, width: across, height: down };
}

/** RGBA as one number a pixel; every machine that runs a browser has the low byte first. */
function wordsOf(data: Uint8ClampedArray): Int32Array {
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
