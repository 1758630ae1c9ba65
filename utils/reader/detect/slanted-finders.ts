import type { Point } from '../code';
import { eachFinderRuns, type FiveRuns, isFinderRatio, type ThresholdedImage } from './finder-ratio';

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

/** How far a walk goes: to the end of the core or of the whole pattern, at most so many pixels. */
interface Reach {
  edges: 1 | 3;
  pixels: number;
}

const toPatternEnd: Reach = { edges: 3, pixels: 400 };

/**
 * Finder patterns under any slant: 1 : 1 : 3 : 1 : 1 along row, column and both diagonals (ISO/IEC 18004, 6.3.3), each
 * direction in a module length of its own. Those met in most rows first, at most `most`.
 */
export function findSlantedFinders(image: ThresholdedImage, most: number): SlantedFinder[] {
  const found: SlantedFinder[] = [];
  for (const { x, y, length } of eachFinderRuns(image, { slack, first: 0, step: rowStep, both: false })) {
    meet(image, { x, y: y + 0.5 }, length, found);
    if (found.length >= maxPatterns) break;
  }
  return found.sort((a, b) => b.rows - a.rows).slice(0, most);
}

/** Counts a row for the pattern that it goes through, which is a new one when it holds in all directions. */
function meet(image: ThresholdedImage, point: Point, length: number, found: SlantedFinder[]): void {
  const known = nearest(found, point);
  if (known) return void known.rows++;
  const finder = crossCheck(image, point, length);
  if (!finder) return;
  const twin = nearest(found, finder);
  if (twin) twin.rows++;
  else found.push({ ...finder, rows: 1 });
}

const nearest = (found: SlantedFinder[], { x, y }: Point) =>
  found.find((one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) < one.size / 4);

const downwards: Point = { x: 0, y: 1 };
const directions: Point[] = [
  downwards,
  { x: 1, y: 0 },
  { x: Math.SQRT1_2, y: Math.SQRT1_2 },
  { x: Math.SQRT1_2, y: -Math.SQRT1_2 },
];

/** The pattern around a point in a row where it is so long, if it is one. */
function crossCheck(
  image: ThresholdedImage,
  point: Point,
  length: number,
): Omit<SlantedFinder, 'rows'> | undefined {
  const reach: Reach = { edges: 3, pixels: steepest * length };
  // One of the rows goes through the middle, and there the column looks so too.
  if (!finderThrough(image, point, downwards, reach)) return undefined;
  const middle = middleOfCore(image, point, { edges: 1, pixels: reach.pixels });
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
function middleOfCore(image: ThresholdedImage, { x, y }: Point, reach: Reach): Point | undefined {
  const middle = { x, y };
  for (let round = 0, moved = 1; round < mostRounds && moved >= 1; round++) {
    moved = 0;
    for (const direction of directions) {
      const on = edgesFrom(image, middle, direction, reach);
      const back = on && edgesFrom(image, middle, opposite(direction), reach);
      if (!on || !back) return undefined;
      const shift = (on[0] - back[0]) / 2;
      middle.x += shift * direction.x;
      middle.y += shift * direction.y;
      moved += Math.abs(shift);
    }
  }
  return middle;
}

const opposite = ({ x, y }: Point): Point => ({ x: -x, y: -y });

/** How long a finder pattern is along a direction (a unit vector) through a point, in pixels; nothing where there is none. */
export function finderThrough(
  image: ThresholdedImage,
  point: Point,
  direction: Point,
  reach = toPatternEnd,
): number | undefined {
  const on = edgesFrom(image, point, direction, reach);
  const back = on && edgesFrom(image, point, opposite(direction), reach);
  if (!on || !back) return undefined;
  const core = back[0] + on[0];
  const runs: FiveRuns = [back[2] - back[1], back[1] - back[0], core, on[1] - on[0], on[2] - on[1]];
  return isFinderRatio(runs, slack) ? on[2] + back[2] : undefined;
}

/** How far it is from a dark point to the end of the core, of the gap and of the ring, or of the first of them, to half a pixel. */
function edgesFrom(
  { data, width, height, threshold }: ThresholdedImage,
  { x, y }: Point,
  { x: dx, y: dy }: Point,
  reach: Reach,
): [number, number, number] | undefined {
  const edges: [number, number, number] = [0, 0, 0];
  const { edges: most, pixels } = reach;
  let index = 0;
  let crossed = -1;
  for (let distance = 0; distance < pixels; distance += 0.5) {
    const column = Math.floor(x + distance * dx);
    const row = Math.floor(y + distance * dy);
    const isInside = column >= 0 && row >= 0 && column < width && row < height;
    if (!isInside && index < 2) return undefined;
    const lightness = isInside ? (data[row * width + column] ?? 0) - threshold : grain;
    const beyond = index === 1 ? -lightness : lightness;
    if (beyond < 0) {
      crossed = -1;
      continue;
    }
    if (distance === 0) return undefined;
    if (crossed < 0) crossed = distance - 0.25;
    if (beyond < grain) continue;
    edges[index as 0 | 1 | 2] = crossed;
    crossed = -1;
    if (++index === most) return edges;
  }
  return undefined;
}
