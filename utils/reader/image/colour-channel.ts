import type { Pixels } from '../code';
import type { LuminanceImage } from './luminance';

/** A colour channel of RGBA pixels. */
export type Channel = 'red' | 'green' | 'blue';

const offsets: Record<Channel, number> = { red: 0, green: 1, blue: 2 };

/**
 * One colour channel: two colours of equal lightness look the same to a decoder that sees lightness only, but
 * they always differ in some channel.
 */
export function colourChannel(image: Pixels, channel: Channel): LuminanceImage {
  const { data: from, width, height } = image;
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = offsets[channel]; pixel < data.length; pixel++, at += 4)
    data[pixel] = from[at] ?? 0;
  return { data, width, height };
}
