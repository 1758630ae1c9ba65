import type { Grey } from '../grey';

/** How many pixels there are of each lightness, of some 20,000 spread over the picture. */
export function histogram({ data }: Grey): Uint32Array {
  const counts = new Uint32Array(256);
  // An odd stride does not fall into step with the columns of an even width.
  const stride = Math.floor(data.length / 40000) * 2 + 1;
  for (let at = 0; at < data.length; at += stride) {
    const value = data[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The lightness below which this share (0 to 1) of the pixels lies. */
export function percentile(counts: Uint32Array, share: number): number {
  let left = counts.reduce((sum, count) => sum + count, 0) * share;
  for (let value = 0; value < 256; value++) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 255;
}

/**
 * Spreads the lightness between the darkest and the lightest percent over the whole range: decoders skip
 * blocks whose contrast is below a fixed bar, #eee on #fff for one.
 */
export function stretch(grey: Grey): Grey {
  const counts = histogram(grey);
  const low = percentile(counts, 0.01);
  const high = Math.max(low + 1, percentile(counts, 0.99));
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => ((value - low) * 255) / (high - low));
  return mapGrey(grey, table);
}

/** Each pixel replaced through a table of 256 values. */
export function mapGrey(grey: Grey, table: Uint8ClampedArray): Grey {
  const data = new Uint8Array(grey.data.length);
  for (let at = 0; at < data.length; at++) data[at] = table[grey.data[at] ?? 0] ?? 0;
  return { ...grey, data };
}
