import type { Pixels } from '../code';
import { isTranslucent, lightness, pixelWords } from './luminance';

export interface Background {
  r: number;
  g: number;
  b: number;
}

/** Share of the pixels through which the background shows. */
export function transparency({ data }: Pixels): number {
  const words = pixelWords(data);
  let translucent = 0;
  for (let at = 0; at < words.length; at++) if (isTranslucent(words[at] ?? 0)) translucent++;
  return translucent / words.length;
}

const lightFrom = 96; // a darker tone is much further from white than from black

/** Share of the pixels that would stand out from black: light, and more opaque than not. */
export function lightShare({ data }: Pixels): number {
  const words = pixelWords(data);
  let light = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (word >>> 24 >= 128 && lightness(word) >= lightFrom) light++;
  }
  return light / words.length;
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
