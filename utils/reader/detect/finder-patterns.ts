import type { Point } from '../code';
import type { LuminanceImage } from '../image/luminance';
import { eachFinderRuns, isFinderRatio, placeImage, type ThresholdedImage } from './finder-ratio';

/** The centre of what looks like a finder pattern, and the size of its modules in pixels. */
export interface FinderPattern extends Point {
  module: number;
  /** In how many rows it was met. */
  rows: number;
}

// A texture of such shapes is no code, and each new one is compared with all before.
const maxPatterns = 300;

const strictSlack = 0.5;

/**
 * Finder patterns, surest first: dark rings around a dark core, 1 : 1 : 3 : 1 : 1 along the row, the column
 * and both diagonals through their middle (ISO/IEC 18004, 6.3.3), met in about as many rows as their core is
 * high. Dark is what is below `threshold`.
 */
export function findFinderPatterns(luminance: LuminanceImage, threshold: number, most = 8): FinderPattern[] {
  const image = { ...luminance, threshold };
  const patterns: FinderPattern[] = [];
  for (const met of eachFinderRuns(placeImage(image), {
    slack: strictSlack,
    first: 0,
    step: 1,
    both: false,
  })) {
    addPattern(image, met, patterns);
    if (patterns.length >= maxPatterns) break;
  }
  return patterns
    .filter(({ rows, module }) => rows >= Math.max(2, module * 1.2))
    .sort((a, b) => b.rows / b.module - a.rows / a.module)
    .slice(0, most);
}

/** Adds a pattern met in one row if it holds along the other directions too. */
function addPattern(image: ThresholdedImage, met: Point, patterns: FinderPattern[]): void {
  const down = crossCheck(image, met, 0, 1);
  if (!down) return;
  const y = met.y + down.shift;
  const along = crossCheck(image, { x: met.x, y }, 1, 0);
  if (!along || along.length > down.length * 1.5 || down.length > along.length * 1.5) return;
  const centre = { x: met.x + along.shift, y };
  if (!crossCheck(image, centre, 1, 1) || !crossCheck(image, centre, 1, -1)) return;
  const module = (down.length + along.length) / 14;
  const known = patterns.find((one) => Math.hypot(one.x - centre.x, one.y - y) < module * 2);
  if (!known) return void patterns.push({ ...centre, module, rows: 1 });
  known.rows++;
  known.x += (centre.x - known.x) / known.rows;
  known.y += (y - known.y) / known.rows;
  known.module += (module - known.module) / known.rows;
}

/** The pattern along a direction: its length, and how far its middle is from the point, both in steps. */
function crossCheck(
  image: ThresholdedImage,
  { x, y }: Point,
  dx: number,
  dy: number,
): { length: number; shift: number } | undefined {
  const point = { x: Math.round(x), y: Math.round(y) };
  const back = runsFrom(image, point, -dx, -dy);
  const on = runsFrom(image, point, dx, dy);
  if (!back || !on) return undefined;
  const core = back[0] + on[0] - 1;
  if (!isFinderRatio([back[2], back[1], core, on[1], on[2]], strictSlack)) return undefined;
  const length = core + back[1] + back[2] + on[1] + on[2];
  return { length, shift: (on[0] - back[0]) / 2 };
}

/** Lengths of the dark, light and dark runs from a point in one direction; nothing when it does not begin dark or ends early. */
function runsFrom(
  { data, width, height, threshold }: ThresholdedImage,
  point: Point,
  dx: number,
  dy: number,
): [number, number, number] | undefined {
  const lengths: [number, number, number] = [0, 0, 0];
  let index = 0;
  // Not in the head of the loop, from where the bundler does not see that these are read, and leaves them out.
  let { x, y } = point;
  for (; x >= 0 && y >= 0 && x < width && y < height; x += dx, y += dy) {
    const dark = (data[y * width + x] ?? 0) < threshold;
    if (dark !== (index !== 1)) {
      if (index === 0 && lengths[0] === 0) return undefined;
      if (++index === 3) return lengths;
    }
    lengths[index as 0 | 1 | 2]++;
  }
  return index === 2 ? lengths : undefined;
}
