import type { LuminanceImage } from '../image/luminance';
import { isFinderRatio } from './finder-ratio';

/** The middle of what looks like a finder pattern, and the size of its modules in pixels. */
export interface FinderPattern {
  x: number;
  y: number;
  module: number;
  /** In how many rows it was met. */
  rows: number;
}

// A pattern of such marks is no code, and each new one is compared with all before.
const tooMany = 300;

const strictly = 0.5;

/**
 * Finder patterns, surest first: dark rings around a dark core, 1 : 1 : 3 : 1 : 1 along the row, the column
 * and both diagonals through their middle (ISO/IEC 18004, 6.3.3), met in about as many rows as their core is
 * high. Looks for dark below `middle`.
 */
export function findFinderPatterns(grey: LuminanceImage, middle: number, most = 8): FinderPattern[] {
  const marks: FinderPattern[] = [];
  for (let y = 0; y < grey.height && marks.length < tooMany; y++) scanRow(grey, y, middle, marks);
  return marks
    .filter(({ rows, module }) => rows >= Math.max(2, module * 1.2))
    .sort((a, b) => b.rows / b.module - a.rows / a.module)
    .slice(0, most);
}

function scanRow(grey: LuminanceImage, y: number, middle: number, marks: FinderPattern[]): void {
  const { data, width } = grey;
  const start = y * width;
  let [a, b, c, d] = [0, 0, 0, 0];
  let dark = (data[start] ?? 0) < middle;
  let run = 0;
  for (let x = 0; x <= width; x++) {
    const now = x < width ? (data[start + x] ?? 0) < middle : !dark;
    if (now === dark) {
      run++;
      continue;
    }
    if (dark && isFinderRatio(a, b, c, d, run, strictly)) note(grey, x - run - d - c / 2, y, middle, marks);
    [a, b, c, d] = [b, c, d, run];
    dark = now;
    run = 1;
  }
}

/** Takes a sighting in if it holds along the other directions too. */
function note(grey: LuminanceImage, x: number, row: number, middle: number, marks: FinderPattern[]): void {
  const down = through(grey, x, row, 0, 1, middle);
  if (!down) return;
  const y = row + down.shift;
  const along = through(grey, x, y, 1, 0, middle);
  if (!along || along.length > down.length * 1.5 || down.length > along.length * 1.5) return;
  const middleX = x + along.shift;
  if (!through(grey, middleX, y, 1, 1, middle) || !through(grey, middleX, y, 1, -1, middle)) return;
  const module = (down.length + along.length) / 14;
  const known = marks.find((one) => Math.hypot(one.x - middleX, one.y - y) < module * 2);
  if (!known) return void marks.push({ x: middleX, y, module, rows: 1 });
  known.rows++;
  known.x += (middleX - known.x) / known.rows;
  known.y += (y - known.y) / known.rows;
  known.module += (module - known.module) / known.rows;
}

/** The pattern along a direction: its length, and how far its middle is from the point, both in steps. */
function through(
  grey: LuminanceImage,
  x: number,
  y: number,
  dx: number,
  dy: number,
  middle: number,
): { length: number; shift: number } | undefined {
  const back = runsFrom(grey, Math.round(x), Math.round(y), -dx, -dy, middle);
  const on = runsFrom(grey, Math.round(x), Math.round(y), dx, dy, middle);
  if (!back || !on) return undefined;
  const core = back[0] + on[0] - 1;
  if (!isFinderRatio(back[2], back[1], core, on[1], on[2], strictly)) return undefined;
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
  middle: number,
): [number, number, number] | undefined {
  const lengths: [number, number, number] = [0, 0, 0];
  let index = 0;
  for (let [i, j] = [x, y]; i >= 0 && j >= 0 && i < width && j < height; i += dx, j += dy) {
    const dark = (data[j * width + i] ?? 0) < middle;
    if (dark !== (index !== 1)) {
      if (index === 0 && lengths[0] === 0) return undefined;
      if (++index === 3) return lengths;
    }
    lengths[index as 0 | 1 | 2]++;
  }
  return index === 2 ? lengths : undefined;
}
