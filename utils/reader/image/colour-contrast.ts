import type { Pixels } from '../code';
import type { Channel } from './colour-channel';
import { percentile } from './levels';
import { lightness, pixelWords } from './luminance';

/** How far apart dark and light are (percentiles 5 and 95, 0 to 255), in lightness and in each channel. */
interface Contrast {
  lightness: number;
  red: number;
  green: number;
  blue: number;
}

/** The contrast of an image, measured on some four thousand of its pixels. */
export function colourContrast({ data }: Pixels): Contrast {
  const words = pixelWords(data);
  const counts = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ] as const;
  const [light, reds, greens, blues] = counts;
  const step = Math.max(1, Math.floor(words.length / 4001));
  for (let pixel = 0; pixel < words.length; pixel += step) {
    const word = words[pixel] ?? 0;
    count(light, lightness(word));
    count(reds, word & 255);
    count(greens, (word >>> 8) & 255);
    count(blues, (word >>> 16) & 255);
  }
  const [all, red, green, blue] = counts.map((table) => percentile(table, 0.95) - percentile(table, 0.05));
  return { lightness: all ?? 0, red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
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
  const words = pixelWords(data);
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 2000)));
  const pairs = new Uint32Array(blocks * blocks);
  const edges = [pairs.slice(), pairs.slice(), pairs.slice()] as const;
  for (let y = 0; y + 5 < height; y += step) {
    const blockRow = Math.floor((y * blocks) / height) * blocks;
    for (let x = 0; x + 5 < width; x += step) {
      const block = blockRow + Math.floor((x * blocks) / width);
      const at = y * width + x;
      const word = words[at] ?? 0;
      const [beside, below] = [words[at + 5] ?? 0, words[at + 5 * width] ?? 0];
      pairs[block] = (pairs[block] ?? 0) + 2;
      // Most of an image is of one colour with what is near.
      if (word !== beside) compare(edges, block, word, beside);
      if (word !== below) compare(edges, block, word, below);
    }
  }
  return { pairs, edges };
}

/** Counts in which channels two pixels differ that lightness hardly tells apart. */
function compare(edges: readonly Uint32Array[], block: number, one: number, other: number): void {
  const red = (one & 255) - (other & 255);
  const green = ((one >>> 8) & 255) - ((other >>> 8) & 255);
  const blue = ((one >>> 16) & 255) - ((other >>> 16) & 255);
  if (Math.abs(red * 77 + green * 150 + blue * 29) >= alike * 256) return;
  const [reds, greens, blues] = edges;
  if (reds && Math.abs(red) > apart) count(reds, block);
  if (greens && Math.abs(green) > apart) count(greens, block);
  if (blues && Math.abs(blue) > apart) count(blues, block);
}
