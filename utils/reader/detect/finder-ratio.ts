import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';

const looseSlack = 0.6;

/**
 * Whether at least `least` places look like a finder pattern: runs of 1, 1, 3, 1, 1 modules along a row and,
 * through their middle, along the column, in either colour. Ten times cheaper than a decoder.
 */
export function hasFinderPatterns(luminance: LuminanceImage, least: number): boolean {
  const counts = histogram(luminance);
  const threshold = (percentile(counts, 0.1) + percentile(counts, 0.9)) / 2;
  const found: { x: number; y: number }[] = [];
  for (let y = 1; y < luminance.height; y += 2) {
    for (const { x, module } of patternsIn(luminance, y, threshold)) {
      if (!crossCheck(luminance, Math.round(x), y, threshold, module)) continue;
      if (found.some((other) => Math.abs(other.x - x) + Math.abs(other.y - y) < module * 5)) continue;
      found.push({ x, y });
      if (found.length >= least) return true;
    }
  }
  return false;
}

/** Middles of the finder-like runs of one row. */
function patternsIn(
  { data, width }: LuminanceImage,
  y: number,
  threshold: number,
): { x: number; module: number }[] {
  const found: { x: number; module: number }[] = [];
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  let dark = (data[y * width] ?? 0) < threshold;
  let run = 0;
  for (let x = 0; x <= width; x++) {
    const now = x < width ? (data[y * width + x] ?? 0) < threshold : !dark;
    if (now === dark) {
      run++;
      continue;
    }
    [a, b, c, d, e] = [b, c, d, e, run];
    if (isFinderRatio(a, b, c, d, e, looseSlack))
      found.push({ x: x - e - d - c / 2, module: (a + b + c + d + e) / 7 });
    dark = now;
    run = 1;
  }
  return found;
}

/**
 * Five runs in the proportions of a finder pattern, 1 : 1 : 3 : 1 : 1, each off by no more than `slack`
 * modules and a pixel's edge.
 */
export function isFinderRatio(a: number, b: number, c: number, d: number, e: number, slack: number): boolean {
  if (a === 0) return false;
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
function crossCheck(
  luminance: LuminanceImage,
  x: number,
  y: number,
  threshold: number,
  module: number,
): boolean {
  const column = Math.min(luminance.width - 1, Math.max(0, x));
  const [upCore = 0, upGap = 0, upRing = 0] = runs(luminance, column, y, -1, threshold, module);
  const [downCore = 0, downGap = 0, downRing = 0] = runs(luminance, column, y, 1, threshold, module);
  return isFinderRatio(upRing, upGap, upCore + downCore - 1, downGap, downRing, looseSlack);
}

/** Lengths of the first three runs from a point up (`step` -1) or down (1); none when one is too long for a module. */
function runs(
  { data, width, height }: LuminanceImage,
  column: number,
  from: number,
  step: 1 | -1,
  threshold: number,
  module: number,
): number[] {
  const lengths = [0, 0, 0];
  let tone = (data[from * width + column] ?? 0) < threshold;
  let index = 0;
  for (let y = from; y >= 0 && y < height; y += step) {
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
