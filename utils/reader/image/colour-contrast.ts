import type { Pixels } from '../code';
import type { Channel } from './colour-channel';
import { percentile } from './levels';

/** How far apart dark and light are (percentiles 5 and 95, 0 to 255), in lightness and in each channel. */
interface Contrast {
  lightness: number;
  red: number;
  green: number;
  blue: number;
}

/** The contrast of an image, measured on some four thousand of its pixels. */
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
    const red = data[pixel * 4] ?? 0;
    const green = data[pixel * 4 + 1] ?? 0;
    const blue = data[pixel * 4 + 2] ?? 0;
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

/** How far two near pixels must differ in a channel, and how little in lightness, to differ by colour alone. */
const apart = 44;
const alike = 12;

const blocks = 8; // on a side of the image

/**
 * The colour channel in which a part of the image holds edges that its lightness does not show, or nothing:
 * two colours of equal lightness, in however small a part. Compares some four thousand pairs of pixels.
 */
export function channelWithHiddenEdges(image: Pixels): Channel | undefined {
  const { pairs, edges } = countHiddenEdges(image);
  const [red = 0, green = 0, blue = 0] = edges.map((table) =>
    Math.max(...table.map((hits, block) => (100 * hits) / Math.max(16, pairs[block] ?? 0))),
  );
  const most = Math.max(red, green, blue);
  if (most < 15) return undefined;
  return most === red ? 'red' : most === green ? 'green' : 'blue';
}

/** For each block of the image, how many pairs of pixels were compared, and how many differ in red, green and blue alone. */
function countHiddenEdges({ data, width, height }: Pixels) {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 2000)));
  const pairs = new Uint32Array(blocks * blocks);
  const edges = [pairs.slice(), pairs.slice(), pairs.slice()] as const;
  const compare = (block: number, from: number, to: number) => {
    count(pairs, block);
    const red = (data[from] ?? 0) - (data[to] ?? 0);
    const green = (data[from + 1] ?? 0) - (data[to + 1] ?? 0);
    const blue = (data[from + 2] ?? 0) - (data[to + 2] ?? 0);
    if (Math.abs(red * 77 + green * 150 + blue * 29) >= alike * 256) return;
    if (Math.abs(red) > apart) count(edges[0], block);
    if (Math.abs(green) > apart) count(edges[1], block);
    if (Math.abs(blue) > apart) count(edges[2], block);
  };
  for (let y = 0; y + 5 < height; y += step) {
    for (let x = 0; x + 5 < width; x += step) {
      const block = Math.floor((y * blocks) / height) * blocks + Math.floor((x * blocks) / width);
      const at = (y * width + x) * 4;
      compare(block, at, at + 5 * 4);
      compare(block, at, at + 5 * 4 * width);
    }
  }
  return { pairs, edges };
}
