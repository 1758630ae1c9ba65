import type { Pixels } from '../code';
import { isTranslucent, pixelWords } from './luminance';

export interface Background {
  r: number;
  g: number;
  b: number;
}

/** Share of the pixels through which the ground shows. */
export function transparency({ data }: Pixels): number {
  const words = pixelWords(data);
  let clear = 0;
  for (let at = 0; at < words.length; at++) if (isTranslucent(words[at] ?? 0)) clear++;
  return clear / words.length;
}

/** Lays a picture on a ground: decoders ignore alpha, so a clear pixel would be whatever colour it hides. */
export function composite(picture: Pixels, ground: Background): Pixels {
  const { r, g, b } = ground;
  const behind = r | (g << 8) | (b << 16) | (255 << 24);
  const from = pixelWords(picture.data);
  const words = new Int32Array(from.length);
  for (let at = 0; at < words.length; at++) {
    const word = from[at] ?? 0;
    const alpha = word >>> 24;
    words[at] = alpha === 255 ? word : alpha === 0 ? behind : blend(word, alpha, ground);
  }
  return { ...picture, data: new Uint8ClampedArray(words.buffer) };
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
