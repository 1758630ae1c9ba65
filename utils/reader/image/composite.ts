import type { Pixels } from '../code';
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

/** Lays an image on a background: decoders ignore alpha, so a transparent pixel would be whatever colour it hides. */
export function composite(image: Pixels, background: Background): Pixels {
  const { r, g, b } = background;
  const opaque = r | (g << 8) | (b << 16) | (255 << 24);
  const from = pixelWords(image.data);
  const words = new Int32Array(from.length);
  for (let at = 0; at < words.length; at++) {
    const word = from[at] ?? 0;
    const alpha = word >>> 24;
    words[at] = alpha === 255 ? word : alpha === 0 ? opaque : blend(word, alpha, background);
  }
  return { ...image, data: new Uint8ClampedArray(words.buffer) };
}

function blend(word: number, alpha: number, { r, g, b }: Background): number {
  const red = mix(word & 255, r, alpha);
  const green = mix((word >>> 8) & 255, g, alpha);
  const blue = mix((word >>> 16) & 255, b, alpha);
  return red | (green << 8) | (blue << 16) | (255 << 24);
}

function mix(over: number, under: number, alpha: number): number {
  return ((over * alpha + under * (255 - alpha) + 127) / 255) | 0;
}
