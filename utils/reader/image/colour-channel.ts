import type { Pixels } from '../code';
import type { LuminanceImage } from './luminance';

export type Channel = 'red' | 'green' | 'blue' | 'least' | 'most';

/**
 * One colour channel, or the least or most of the three: two colours of equal lightness look the same to a
 * decoder that sees lightness only, but they always differ in some channel.
 */
export function colourChannel(image: Pixels, which: Channel): LuminanceImage {
  const { data: from, width, height } = image;
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 4) {
    const red = from[at] ?? 0;
    const green = from[at + 1] ?? 0;
    const blue = from[at + 2] ?? 0;
    data[pixel] = pick(which, red, green, blue);
  }
  return { data, width, height };
}

function pick(which: Channel, red: number, green: number, blue: number): number {
  if (which === 'red') return red;
  if (which === 'green') return green;
  if (which === 'blue') return blue;
  return which === 'least' ? Math.min(red, green, blue) : Math.max(red, green, blue);
}
