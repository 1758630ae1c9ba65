import type { Pixels } from '../code';
import { percentile } from './stretch';

/** How far apart dark and light are (percentiles 5 and 95, 0 to 255), in lightness and in each channel. */
export interface Contrast {
  lightness: number;
  red: number;
  green: number;
  blue: number;
}

/** Measured on a sample of some four thousand pixels. */
export function colourContrast({ data }: Pixels): Contrast {
  const counts = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ] as const;
  const pixels = data.length / 4;
  const step = Math.max(1, Math.floor(pixels / 4001));
  for (let pixel = 0; pixel < pixels; pixel += step) {
    const [red, green, blue] = [data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0];
    count(counts[0], (red * 77 + green * 150 + blue * 29) >> 8);
    count(counts[1], red);
    count(counts[2], green);
    count(counts[3], blue);
  }
  const [lightness, red, green, blue] = counts.map(
    (table) => percentile(table, 0.95) - percentile(table, 0.05),
  );
  return { lightness: lightness ?? 0, red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

function count(table: Uint32Array, value: number): void {
  table[value] = (table[value] ?? 0) + 1;
}
