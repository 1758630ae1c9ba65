import type { Corners, Point } from '../../code';
import { area } from '../../image/quads';
import type { ThresholdedImage } from '../finder-ratio';
import type { SlantedFinder } from '../slanted-finders';

const directions = 72;
const pace = 0.5; // pixels
const leastRays = 0.75; // of the directions: something may touch the pattern in some
const atCorner = 0.12; // of a side, from either end: edges are round there
const leastOnSide = 4;
const rings = 3; // dark, light, dark: then the paper begins

/**
 * The outer edge of a whole finder pattern seen under any slant.
 *
 * @returns its four corners, clockwise as they are seen, in pixels; nothing where its edges are not four straight lines
 */
export function outlineOf(image: ThresholdedImage, finder: SlantedFinder): Corners | undefined {
  const edge: Point[] = [];
  for (let i = 0; i < directions; i++) {
    const angle = (2 * Math.PI * i) / directions;
    const end = endAlong(image, finder, { x: Math.cos(angle), y: Math.sin(angle) });
    if (end) edge.push(end);
  }
  if (edge.length < leastRays * directions) return undefined;
  const rough = roughCorners(edge, finder);
  const sides = rough.map((at, side) => sideBetween(edge, at, rough[(side + 1) % 4] ?? 0));
  const lines = sides.map(lineThrough);
  const corners = lines.map((line, side) => crossing(lines[(side + 3) % 4], line));
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) return undefined;
  const outline: Corners = [a, b, c, d];
  // Of a pattern its own size: lines that are nearly parallel cross anywhere.
  return area(outline) < 2 * finder.size ** 2 && area(outline) > (finder.size / 4) ** 2 ? outline : undefined;
}

/** Where a pattern ends along a direction (a unit vector) from its middle, to a part of a pixel. */
function endAlong(
  { data, width, height, threshold }: ThresholdedImage,
  { x, y, size }: SlantedFinder,
  direction: Point,
): Point | undefined {
  let isDark = true;
  let changes = 0;
  let before = 0;
  for (let way = 0; way <= size; way += pace) {
    const px = Math.floor(x + way * direction.x);
    const py = Math.floor(y + way * direction.y);
    if (px < 0 || py < 0 || px >= width || py >= height) return undefined;
    const value = data[py * width + px] ?? 0;
    if (value < threshold !== isDark) {
      isDark = !isDark;
      changes++;
      if (changes === rings) {
        const part = (threshold - before) / (value - before || 1);
        const end = way - pace * (1 - part);
        return { x: x + end * direction.x, y: y + end * direction.y };
      }
    }
    before = value;
  }
  return undefined;
}

/** Which points of the edge are nearest to its corners: the farthest from the middle, the one across, and those farthest off their line. */
function roughCorners(edge: Point[], middle: Point): number[] {
  const far = farthest(edge, (point) => Math.hypot(point.x - middle.x, point.y - middle.y));
  const from = edge[far] ?? middle;
  const across = farthest(edge, (point) => Math.hypot(point.x - from.x, point.y - from.y));
  const to = edge[across] ?? middle;
  const side = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  const [left, right] = [farthest(edge, side), farthest(edge, (point) => -side(point))];
  // Along the edge, which goes round clockwise, as y grows downwards.
  return [far, across, left, right].sort((a, b) => a - b);
}

function farthest(points: Point[], measure: (point: Point) => number): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  points.forEach((point, at) => {
    const found = measure(point);
    if (found > most) [best, most] = [at, found];
  });
  return best;
}

/** The points of the edge from one corner to the next, without those at its ends. */
function sideBetween(edge: Point[], from: number, to: number): Point[] {
  const count = (to - from + edge.length) % edge.length;
  const rim = Math.max(1, Math.round(count * atCorner));
  return Array.from(
    { length: Math.max(0, count + 1 - 2 * rim) },
    (_, i) => edge[(from + rim + i) % edge.length] as Point,
  );
}

/** A straight line: a point on it and its direction. */
interface Line {
  at: Point;
  along: Point;
}

/** The line nearest to points, and once more without those that are off it, where something touches the pattern. */
function lineThrough(points: Point[]): Line | undefined {
  const first = nearestLine(points);
  if (!first) return undefined;
  const off = points.map((point) => offLine(first, point));
  const usual = [...off].sort((a, b) => a - b)[off.length >> 1] ?? 0;
  return nearestLine(points.filter((_, i) => (off[i] ?? 0) <= 2 * usual + 0.2));
}

/** By least squares of the distances from it. */
function nearestLine(points: Point[]): Line | undefined {
  if (points.length < leastOnSide) return undefined;
  const at = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - at.x) ** 2;
    xy += (x - at.x) * (y - at.y);
    yy += (y - at.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { at, along: { x: Math.cos(angle), y: Math.sin(angle) } };
}

const offLine = ({ at, along }: Line, { x, y }: Point) =>
  Math.abs((x - at.x) * along.y - (y - at.y) * along.x);

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function crossing(one: Line | undefined, other: Line | undefined): Point | undefined {
  if (!one || !other) return undefined;
  const turn = one.along.x * other.along.y - one.along.y * other.along.x;
  if (Math.abs(turn) < 0.2) return undefined;
  const [dx, dy] = [other.at.x - one.at.x, other.at.y - one.at.y];
  const way = (dx * other.along.y - dy * other.along.x) / turn;
  return { x: one.at.x + way * one.along.x, y: one.at.y + way * one.along.y };
}
