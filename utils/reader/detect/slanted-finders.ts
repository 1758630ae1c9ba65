import type { Point } from '../code';
import { kernels } from '../kernels/kernels';
import {
  eachFinderRuns,
  type FinderRuns,
  type PlacedImage,
  placeImage,
  type ThresholdedImage,
} from './finder-ratio';

/** The middle of a finder pattern seen under any slant, and in how many rows it was met. */
export interface SlantedFinder extends Point {
  rows: number;
  /** Its longer side along a row or a column, in pixels. */
  size: number;
}

const slack = 0.75;
const steepest = 3.5; // how much longer one side may be than the other
const maxPatterns = 200;
const rowStep = 2; // the core of a pattern is three modules high
const mostRounds = 4;
const grain = 24; // levels beyond the threshold before an edge counts: less is noise along it
const longest = 400; // pixels from the middle of a pattern to its end

/**
 * Finder patterns under any slant: 1 : 1 : 3 : 1 : 1 along row, column and both diagonals (ISO/IEC 18004, 6.3.3), each
 * direction in a module length of its own. Those met in most rows first, at most `most`.
 */
export function findSlantedFinders(image: ThresholdedImage, most: number): SlantedFinder[] {
  const found: SlantedFinder[] = [];
  const failed: FinderRuns[] = [];
  const placed = placeImage(image);
  // One of the rows goes through the middle, and there the column looks so too.
  const column = { steepest, grain };
  for (const runs of eachFinderRuns(placed, { slack, first: 0, step: rowStep, both: false, column })) {
    if (wasTried(failed, runs)) continue;
    if (!meet(placed, runs, found)) failed.push(runs);
    if (found.length >= maxPatterns) break;
  }
  return found.sort((a, b) => b.rows - a.rows).slice(0, most);
}

/** Whether the same was tried in vain less than half a module away: a core has three, so that some rows through it are left. */
function wasTried(failed: FinderRuns[], { x, y, length }: FinderRuns): boolean {
  const reach = length / 14;
  for (let at = failed.length - 1; at >= 0; at--) {
    const one = failed[at];
    if (!one || y - one.y >= reach) return false;
    if (Math.abs(one.x - x) < reach && Math.abs(one.length - length) < 2 * reach) return true;
  }
  return false;
}

/** Counts a row for the pattern that it goes through, which is a new one when it holds in all directions; whether there is one. */
function meet(image: PlacedImage, { x, y, length, isCrossed }: FinderRuns, found: SlantedFinder[]): boolean {
  const point = { x, y: y + 0.5 };
  const known = nearest(found, point);
  const finder = known || !isCrossed ? undefined : crossCheck(image, point, length);
  const met = known ?? (finder && nearest(found, finder));
  if (met) met.rows++;
  else if (finder) found.push({ ...finder, rows: 1 });
  return met !== undefined || finder !== undefined;
}

const nearest = (found: SlantedFinder[], { x, y }: Point) =>
  found.find((one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) < one.size / 4);

const directions: Point[] = [
  { x: 0, y: 1 },
  { x: 1, y: 0 },
  { x: Math.SQRT1_2, y: Math.SQRT1_2 },
  { x: Math.SQRT1_2, y: -Math.SQRT1_2 },
];

/** The pattern around a point in a row where it is so long, if it is one. */
function crossCheck(
  image: PlacedImage,
  point: Point,
  length: number,
): Omit<SlantedFinder, 'rows'> | undefined {
  const reach = steepest * length;
  const middle = middleOfCore(image, point, reach);
  if (!middle) return undefined;
  const lengths: number[] = [];
  for (const direction of directions) {
    const through = finderThrough(image, middle, direction, reach);
    if (through === undefined) return undefined;
    lengths.push(through);
  }
  const [down = 0, across = 0] = lengths;
  const size = Math.max(across, down);
  return size > steepest * Math.min(across, down) ? undefined : { ...middle, size };
}

/** From a point of a core to its middle: that of a chord is that of the core only once the chord goes through it. */
function middleOfCore(image: PlacedImage, { x, y }: Point, reach: number): Point | undefined {
  const { width, height, threshold, source, found } = image;
  const { memory, middleOfCore: run } = kernels();
  if (run(source, width, height, threshold, x, y, reach, mostRounds, grain, found) === 0) return undefined;
  const [column = 0, row = 0] = new Float64Array(memory.buffer, found, 2);
  return { x: column, y: row };
}

/**
 * How long a finder pattern is along a direction (a unit vector) through a point, in pixels; nothing where there is none or an
 * end is further than `reach` pixels from the point.
 */
export function finderThrough(
  { source, width, height, threshold }: PlacedImage,
  { x, y }: Point,
  direction: Point,
  reach = longest,
): number | undefined {
  const { x: dx, y: dy } = direction;
  const run = kernels().finderThrough;
  return run(source, width, height, threshold, x, y, dx, dy, reach, slack, grain) || undefined;
}
