import type { LuminanceImage } from '../image/luminance';
import { isFinderRatio } from './finder-ratio';

/** The centre of what looks like a finder pattern, and the size of its modules in pixels. */
export interface FinderPattern {
  x: number;
  y: number;
  module: number;
  /** In how many rows it was met. */
  rows: number;
}

// A pattern of such shapes is no code, and each new one is compared with all before.
const maxPatterns = 300;

const strictSlack = 0.5;

/**
 * Finder patterns, surest first: dark rings around a dark core, 1 : 1 : 3 : 1 : 1 along the row, the column
 * and both diagonals through their middle (ISO/IEC 18004, 6.3.3), met in about as many rows as their core is
 * high. Looks for dark below `threshold`.
 */
export function findFinderPatterns(luminance: LuminanceImage, threshold: number, most = 8): FinderPattern[] {
  const patterns: FinderPattern[] = [];
  for (let y = 0; y < luminance.height && patterns.length < maxPatterns; y++)
    scanRow(luminance, y, threshold, patterns);
  return patterns
    .filter(({ rows, module }) => rows >= Math.max(2, module * 1.2))
    .sort((a, b) => b.rows / b.module - a.rows / a.module)
    .slice(0, most);
}

function scanRow(luminance: LuminanceImage, y: number, threshold: number, patterns: FinderPattern[]): void {
  const { data, width } = luminance;
  const start = y * width;
  let [a, b, c, d] = [0, 0, 0, 0];
  let dark = (data[start] ?? 0) < threshold;
  let run = 0;
  for (let x = 0; x <= width; x++) {
    const now = x < width ? (data[start + x] ?? 0) < threshold : !dark;
    if (now === dark) {
      run++;
      continue;
    }
    if (dark && isFinderRatio(a, b, c, d, run, strictSlack))
      addPattern(luminance, x - run - d - c / 2, y, threshold, patterns);
    [a, b, c, d] = [b, c, d, run];
    dark = now;
    run = 1;
  }
}

/** Adds a pattern met in one row if it holds along the other directions too. */
function addPattern(
  luminance: LuminanceImage,
  x: number,
  row: number,
  threshold: number,
  patterns: FinderPattern[],
): void {
  const down = crossCheck(luminance, x, row, 0, 1, threshold);
  if (!down) return;
  const y = row + down.shift;
  const along = crossCheck(luminance, x, y, 1, 0, threshold);
  if (!along || along.length > down.length * 1.5 || down.length > along.length * 1.5) return;
  const centreX = x + along.shift;
  if (
    !crossCheck(luminance, centreX, y, 1, 1, threshold) ||
    !crossCheck(luminance, centreX, y, 1, -1, threshold)
  )
    return;
  const module = (down.length + along.length) / 14;
  const known = patterns.find((one) => Math.hypot(one.x - centreX, one.y - y) < module * 2);
  if (!known) return void patterns.push({ x: centreX, y, module, rows: 1 });
  known.rows++;
  known.x += (centreX - known.x) / known.rows;
  known.y += (y - known.y) / known.rows;
  known.module += (module - known.module) / known.rows;
}

/** The pattern along a direction: its length, and how far its middle is from the point, both in steps. */
function crossCheck(
  luminance: LuminanceImage,
  x: number,
  y: number,
  dx: number,
  dy: number,
  threshold: number,
): { length: number; shift: number } | undefined {
  const back = runsFrom(luminance, Math.round(x), Math.round(y), -dx, -dy, threshold);
  const on = runsFrom(luminance, Math.round(x), Math.round(y), dx, dy, threshold);
  if (!back || !on) return undefined;
  const core = back[0] + on[0] - 1;
  if (!isFinderRatio(back[2], back[1], core, on[1], on[2], strictSlack)) return undefined;
  const length = core + back[1] + back[2] + on[1] + on[2];
  return { length, shift: (on[0] - back[0]) / 2 };
}

/** Lengths of the dark, light and dark runs from a point in one direction; nothing when it does not begin dark or ends early. */
function runsFrom(
  { data, width, height }: LuminanceImage,
  x: number,
  y: number,
  dx: number,
  dy: number,
  threshold: number,
): [number, number, number] | undefined {
  const lengths: [number, number, number] = [0, 0, 0];
  let index = 0;
  for (let [i, j] = [x, y]; i >= 0 && j >= 0 && i < width && j < height; i += dx, j += dy) {
    const dark = (data[j * width + i] ?? 0) < threshold;
    if (dark !== (index !== 1)) {
      if (index === 0 && lengths[0] === 0) return undefined;
      if (++index === 3) return lengths;
    }
    lengths[index as 0 | 1 | 2]++;
  }
  return index === 2 ? lengths : undefined;
}
