import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';

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
  for (let y = 1; y < image.height; y += 2) {
    for (const { x, module } of patternsIn(image, y)) {
      if (!crossCheck(image, Math.round(x), y, module)) continue;
      if (found.some((other) => Math.abs(other.x - x) + Math.abs(other.y - y) < module * 5)) continue;
      found.push({ x, y });
      if (found.length >= least) return true;
    }
  }
  return false;
}

/** Middles of the runs of one row that have the finder patterns' ratio. */
function patternsIn(
  { data, width, threshold }: ThresholdedImage,
  y: number,
): { x: number; module: number }[] {
  const found: { x: number; module: number }[] = [];
  const runs: FiveRuns = [0, 0, 0, 0, 0];
  let dark = (data[y * width] ?? 0) < threshold;
  let run = 0;
  for (let x = 0; x <= width; x++) {
    const now = x < width ? (data[y * width + x] ?? 0) < threshold : !dark;
    if (now === dark) {
      run++;
      continue;
    }
    appendRun(runs, run);
    if (isFinderRatio(runs, looseSlack)) {
      const [a, b, c, d, e] = runs;
      found.push({ x: x - e - d - c / 2, module: (a + b + c + d + e) / 7 });
    }
    dark = now;
    run = 1;
  }
  return found;
}

/**
 * Goes along a row and calls back where five runs of dark and light stand as in a finder pattern.
 *
 * @param slack how far each run may be off, in modules
 * @param met is told the middle of the pattern along the row and how long it is there, in pixels
 */
export function eachFinderInRow(
  { data, width, threshold }: ThresholdedImage,
  { y, slack }: { y: number; slack: number },
  met: (x: number, length: number) => void,
): void {
  const start = y * width;
  const runs: FiveRuns = [0, 0, 0, 0, 0];
  let dark = (data[start] ?? 0) < threshold;
  let run = 0;
  for (let x = 0; x <= width; x++) {
    const now = x < width ? (data[start + x] ?? 0) < threshold : !dark;
    if (now === dark) {
      run++;
      continue;
    }
    appendRun(runs, run);
    if (dark && isFinderRatio(runs, slack)) {
      const length = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
      met(x - runs[4] - runs[3] - runs[2] / 2, length);
    }
    dark = now;
    run = 1;
  }
}

/** Appends a run and drops the first. */
export function appendRun(runs: FiveRuns, run: number): void {
  runs[0] = runs[1];
  runs[1] = runs[2];
  runs[2] = runs[3];
  runs[3] = runs[4];
  runs[4] = run;
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
  const module = (a + b + c + d + e) / 7;
  const most = module * slack + 0.5;
  return (
    Math.abs(a - module) < most &&
    Math.abs(b - module) < most &&
    Math.abs(c - 3 * module) < 2 * most &&
    Math.abs(d - module) < most &&
    Math.abs(e - module) < most
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
