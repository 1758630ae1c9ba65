import type { Pixels } from '../code';
import { wordsOf } from '../grey';

export interface Ground {
  r: number;
  g: number;
  b: number;
}

/** Share of the pixels through which the ground shows. */
export function transparency({ data }: Pixels): number {
  const words = wordsOf(data);
  let clear = 0;
  for (let at = 0; at < words.length; at++) if ((words[at] ?? 0) >>> 24 < 250) clear++;
  return clear / words.length;
}

/** Lays a picture on a ground: decoders ignore alpha, so a clear pixel would be whatever colour it hides. */
export function composite(picture: Pixels, ground: Ground): Pixels {
  const data = picture.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    if (alpha === 1) continue;
    data[at] = (data[at] ?? 0) * alpha + ground.r * (1 - alpha);
    data[at + 1] = (data[at + 1] ?? 0) * alpha + ground.g * (1 - alpha);
    data[at + 2] = (data[at + 2] ?? 0) * alpha + ground.b * (1 - alpha);
    data[at + 3] = 255;
  }
  return { ...picture, data };
}
