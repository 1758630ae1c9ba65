import type { Point } from '../code';
import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { kernels, reserve } from '../kernels/kernels';

/** An image of which everything below a threshold is dark. */
export interface ThresholdedImage extends LuminanceImage {
  threshold: number;
}

/** Lengths of five runs in a line, dark and light in turn. */
export type FiveRuns = [number, number, number, number, number];

const looseSlack = 0.6;

/**
 * Whether at least `least` places look like a finder pattern: runs of 1, 1, 3, 1, 1 modules along a row and,
 * through their middle, along the column, in either colour. Ten times cheaper than a decoder.
 */
export function hasFinderPatterns(luminance: LuminanceImage, least: number): boolean {
  const counts = histogram(luminance);
  const image = { ...luminance, threshold: (percentile(counts, 0.1) + percentile(counts, 0.9)) / 2 };
  const found: { x: number; y: number }[] = [];
  for (const { x, y, length } of eachFinderRuns(placeImage(image), {
    slack: looseSlack,
    first: 1,
    step: 2,
    both: true,
  })) {
    const module = length / 7;
    if (!crossCheck(image, Math.round(x), y, module)) continue;
    if (found.some((other) => Math.abs(other.x - x) + Math.abs(other.y - y) < module * 5)) continue;
    found.push({ x, y });
    if (found.length >= least) return true;
  }
  return false;
}

/** Where five runs along a row stand as in a finder pattern. */
export interface FinderRuns extends Point {
  /** How long they are together, in pixels. */
  length: number;
  /** Whether the pattern goes through from top to bottom too, where that was asked. */
  isCrossed: boolean;
}

const band = 64; // rows at a time, so that whoever has seen enough saves the rest
const room = 8192; // more of them in so few rows are a texture
const fields = 3;

/** Goes along rows for runs of dark and light that stand as in a finder pattern; where they may lie and how they may look. */
interface RunSearch {
  /** How far each run may be off, in modules. */
  slack: number;
  first: number;
  /** Rows from one that is looked at to the next. */
  step: number;
  /** Whether light ones on dark count too. */
  both: boolean;
  /** How it is told whether the column through them looks so too, as by `finderThrough`; not asked where there is none. */
  column?: ColumnCheck;
}

/** How many times as long as the runs either half of a pattern may be along the column, and the levels of `finderThrough`. */
interface ColumnCheck {
  steepest: number;
  grain: number;
}

/** An image in the kernels' memory, good until something else is put there. */
export interface PlacedImage {
  width: number;
  height: number;
  threshold: number;
  /** Addresses of its pixels, and of what is found in it. */
  source: number;
  found: number;
}

/** Puts an image where the kernels find it. */
export function placeImage({ data, width, height, threshold }: ThresholdedImage): PlacedImage {
  const {
    bytes,
    at: [source = 0, found = 0],
  } = reserve(data.length, room * fields * 4 + room);
  bytes.set(data, source);
  return { width, height, threshold, source, found };
}

/** Where five runs of dark and light stand as in a finder pattern, row by row. */
export function* eachFinderRuns(
  { width, height, threshold, source, found }: PlacedImage,
  { slack, first, step, both, column }: RunSearch,
): Generator<FinderRuns> {
  const { memory, finderRuns, crossedRuns } = kernels();
  const crossed = found + room * fields * 4;
  for (let y = first; y < height; y += band) {
    const end = Math.min(height, y + band);
    const inverted = both ? 1 : 0;
    const count = finderRuns(source, width, y, end, step, threshold, slack, inverted, found, room);
    if (column) {
      const { steepest, grain } = column;
      crossedRuns(source, width, height, threshold, found, count, steepest, slack, grain, crossed);
    }
    const runs = new Float32Array(memory.buffer, found, count * fields).slice();
    const isCrossed = column && new Uint8Array(memory.buffer, crossed, count).slice();
    for (let at = 0; at < count; at++) {
      const [x = 0, y = 0, length = 0] = [runs[at * fields], runs[at * fields + 1], runs[at * fields + 2]];
      yield { x, y, length, isCrossed: isCrossed?.[at] === 1 };
    }
  }
}

/**
 * Five runs in the proportions of a finder pattern, 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004, 6.3.3), each off by no
 * more than `slack` modules and a pixel's edge.
 */
export function isFinderRatio(runs: Readonly<FiveRuns>, slack: number): boolean {
  // By index: this is asked for every run of an image, and taking an array apart goes through its iterator.
  const a = runs[0];
  if (a === 0) return false;
  const b = runs[1];
  const c = runs[2];
  const d = runs[3];
  const e = runs[4];
  const sum = a + b + c + d + e;
  const most = sum * slack + 3.5; // seven times what a run may be off: a division would cost more than all else here
  return (
    Math.abs(7 * a - sum) < most &&
    Math.abs(7 * b - sum) < most &&
    Math.abs(7 * c - 3 * sum) < 2 * most &&
    Math.abs(7 * d - sum) < most &&
    Math.abs(7 * e - sum) < most
  );
}

/** Whether the same pattern goes through a point from top to bottom. */
function crossCheck(image: ThresholdedImage, x: number, y: number, module: number): boolean {
  const column = Math.min(image.width - 1, Math.max(0, x));
  const [upCore = 0, upGap = 0, upRing = 0] = runsFrom(image, column, y, -1, module);
  const [downCore = 0, downGap = 0, downRing = 0] = runsFrom(image, column, y, 1, module);
  return isFinderRatio([upRing, upGap, upCore + downCore - 1, downGap, downRing], looseSlack);
}

/** Lengths of the first three runs from a point up (`step` -1) or down (1); none when one is too long for a module. */
function runsFrom(
  { data, width, height, threshold }: ThresholdedImage,
  column: number,
  row: number,
  step: 1 | -1,
  module: number,
): number[] {
  const lengths = [0, 0, 0];
  let tone = (data[row * width + column] ?? 0) < threshold;
  let index = 0;
  for (let y = row; y >= 0 && y < height; y += step) {
    const dark = (data[y * width + column] ?? 0) < threshold;
    if (dark !== tone) {
      if (++index > 2) break;
      tone = dark;
    }
    lengths[index] = (lengths[index] ?? 0) + 1;
    if ((lengths[index] ?? 0) > module * 4) return [];
  }
  return lengths;
}
