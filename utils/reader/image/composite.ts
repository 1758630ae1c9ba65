import type { Pixels } from '../code';
import { kernels, reserve } from '../kernels/kernels';
import { isTranslucent, lightness, pixelWords } from './luminance';

export interface Background {
  r: number;
  g: number;
  b: number;
}

const lightFrom = 96; // a darker tone is much further from white than from black

/** Shares of an image's pixels. */
interface Translucency {
  /** Of those through which the background shows. */
  translucent: number;
  /** Of those that would stand out from black: light, and more opaque than not. */
  light: number;
}

/** How much of an image is not opaque, and how much of it is light, by some 8,000 of its pixels. */
export function translucency({ data }: Pixels): Translucency {
  const words = pixelWords(data);
  // An odd stride does not fall into step with the columns of an even width.
  const stride = Math.floor(words.length / 16000) * 2 + 1;
  let [translucent, light, all] = [0, 0, 0];
  for (let at = 0; at < words.length; at += stride, all++) {
    const word = words[at] ?? 0;
    if (isTranslucent(word)) translucent++;
    if (word >>> 24 >= 128 && lightness(word) >= lightFrom) light++;
  }
  return { translucent: translucent / all, light: light / all };
}

const strip = 1 << 16; // bytes at a time, which stay where the processor has them at hand

/** Lays an image on a background: decoders ignore alpha, so a transparent pixel would be whatever colour it hides. */
export function composite(image: Pixels, background: Background): Pixels {
  const { r, g, b } = background;
  const opaque = r | (g << 8) | (b << 16) | (255 << 24);
  const data = new Uint8ClampedArray(image.data);
  const {
    bytes,
    at: [pixels = 0],
  } = reserve(Math.min(data.length, strip));
  for (let start = 0; start < data.length; start += strip) {
    const part = data.subarray(start, start + strip);
    bytes.set(part, pixels);
    kernels().lay(pixels, part.length >> 2, opaque);
    part.set(bytes.subarray(pixels, pixels + part.length));
  }
  return { ...image, data };
}
