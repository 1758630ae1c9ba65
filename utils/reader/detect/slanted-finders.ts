import type { Point } from '../code';
import { eachFinderInRow, type FiveRuns, isFinderRatio, type ThresholdedImage } from './finder-ratio';

/** The middle of a finder pattern seen under any slant, and in how many rows it was met. */
export interface SlantedFinder extends Point {
  rows: number;
  /** Its longer side along a row or a column, in pixels. */
  size: number;
}

const slack = 0.75;
const steepest = 3.5; // how much longer one side may be than the other
const longest = 400; // pixels from a middle to its edge
const maxPatterns = 200;

/**
 * Finder patterns under any slant: 1 : 1 : 3 : 1 : 1 along row, column and both diagonals (ISO/IEC 18004, 6.3.3), each
 * direction in a module length of its own. Those met in most rows first, at most `most`.
 */
export function findSlantedFinders(image: ThresholdedImage, most: number): SlantedFinder[] {
  const found: SlantedFinder[] = [];
  for (let y = 0; y < image.height && found.length < maxPatterns; y++)
    eachFinderInRow(image, { y, slack: slack }, (x) => meet(image, { x, y: y + 0.5 }, found));
  return found.sort((a, b) => b.rows - a.rows).slice(0, most);
}

/** Counts a row for the pattern that it goes through, which is a new one when it holds in all directions. */
function meet(image: ThresholdedImage, point: Point, found: SlantedFinder[]): void {
  const known = nearest(found, point);
  if (known) return void known.rows++;
  const finder = crossCheck(image, point);
  if (!finder) return;
  const twin = nearest(found, finder);
  if (twin) twin.rows++;
  else found.push({ ...finder, rows: 1 });
}

const nearest = (found: SlantedFinder[], { x, y }: Point) =>
  found.find((one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) < one.size / 4);

function crossCheck(image: ThresholdedImage, { x, y }: Point): (Point & { size: number }) | undefined {
  const first = finderThrough(image, { x, y }, { x: 0, y: 1 });
  if (!first) return undefined;
  const along = finderThrough(image, { x, y: y + first.shift }, { x: 1, y: 0 });
  if (!along) return undefined;
  const middle = { x: x + along.shift, y: y + first.shift };
  const down = finderThrough(image, middle, { x: 0, y: 1 });
  if (!down || Math.max(along.length, down.length) > steepest * Math.min(along.length, down.length))
    return undefined;
  middle.y += down.shift;
  const diagonals = [Math.SQRT1_2, -Math.SQRT1_2];
  if (!diagonals.every((dy) => finderThrough(image, middle, { x: Math.SQRT1_2, y: dy }))) return undefined;
  return { ...middle, size: Math.max(along.length, down.length) };
}

/** How long a finder pattern is along a direction (a unit vector) through a point, and how far its middle is from there, in pixels. */
export function finderThrough(
  image: ThresholdedImage,
  point: Point,
  direction: Point,
): { length: number; shift: number } | undefined {
  const on = edgesFrom(image, point, direction.x, direction.y);
  const back = on && edgesFrom(image, point, -direction.x, -direction.y);
  if (!on || !back) return undefined;
  const core = back[0] + on[0];
  const runs: FiveRuns = [back[2] - back[1], back[1] - back[0], core, on[1] - on[0], on[2] - on[1]];
  if (!isFinderRatio(runs, slack)) return undefined;
  return { length: on[2] + back[2], shift: (on[0] - back[0]) / 2 };
}

/** How far it is from a dark point to the end of the core, of the gap and of the ring, to half a pixel. */
function edgesFrom(
  { data, width, height, threshold }: ThresholdedImage,
  { x, y }: Point,
  dx: number,
  dy: number,
): [number, number, number] | undefined {
  const edges: [number, number, number] = [0, 0, 0];
  let index = 0;
  for (let distance = 0; distance < longest; distance += 0.5) {
    const column = Math.floor(x + distance * dx);
    const row = Math.floor(y + distance * dy);
    const isInside = column >= 0 && row >= 0 && column < width && row < height;
    const dark = isInside && (data[row * width + column] ?? 0) < threshold;
    if (dark === (index !== 1)) {
      if (isInside) continue;
      return undefined;
    }
    if (distance === 0) return undefined;
    edges[index as 0 | 1 | 2] = distance - 0.25;
    if (++index === 3) return edges;
  }
  return undefined;
}
