import type { Point } from '../code';
import type { SymbolLocation } from '../engines/zxing';
import { boxBlur, evenIllumination } from '../image/illumination';
import { type LuminanceImage, lightnessAt } from '../image/luminance';
import { findSlantedFinders } from './slanted-finders';
import { cornersOf, sizesNear } from './symbol-pose';

const mostUneven = 1.4; // how many times as long one side of a symbol may be as the other
const leastSine = 0.75; // of the angle between them
const mostTriples = 3;
const mostPatterns = 6;
const gain = 8;
const belowMean = 110;

/** The middle of a finder pattern and how long one of its modules is, in pixels. */
interface CentredPattern extends Point {
  module: number;
}

// Pixels around one that it is compared with, half again as many as a module has.
const fineRadii = [3, 6];
const coarseRadii = [6];

/**
 * Where symbols may lie whose modules run into each other, so that nothing but three finder patterns can be made out, and
 * those only by what is darker than its surroundings: flat, with the corner at the pattern that the other two stand at a
 * right angle to. Of each the likeliest version first.
 *
 * @param isFine whether a module may have hardly more than a pixel; else what is smaller is taken for grain
 */
export function* findBlurredSymbols(luminance: LuminanceImage, isFine: boolean): Generator<SymbolLocation> {
  const smooth = isFine ? luminance : boxBlur(luminance, 1);
  for (const radius of isFine ? fineRadii : coarseRadii) {
    const thresholded = { ...evenIllumination(smooth, radius, gain), threshold: belowMean };
    const patterns = findSlantedFinders(thresholded, mostPatterns).map((finder) => {
      const module = finder.size / 7;
      return { module, ...centreOf(luminance, { ...finder, module }) };
    });
    for (const triple of triplesOf(patterns).slice(0, mostTriples)) yield* locationsOf(triple);
  }
}

/** The pattern in the corner, the one at the other end of the first row, and that of the first column. */
interface Triple {
  corner: CentredPattern;
  right: CentredPattern;
  down: CentredPattern;
  /** How little it looks like a square, 0 for one. */
  oddness: number;
}

function triplesOf(patterns: CentredPattern[]): Triple[] {
  const triples: Triple[] = [];
  for (const corner of patterns) {
    for (const right of patterns) {
      for (const down of patterns) {
        if (corner === right || corner === down || right === down) continue;
        const triple = tripleOf(corner, right, down);
        if (triple) triples.push(triple);
      }
    }
  }
  return triples.sort((a, b) => a.oddness - b.oddness);
}

function tripleOf(corner: CentredPattern, right: CentredPattern, down: CentredPattern): Triple | undefined {
  const sizes = [corner.module, right.module, down.module];
  if (Math.max(...sizes) > 1.5 * Math.min(...sizes)) return undefined;
  const [across, along] = [difference(right, corner), difference(down, corner)];
  const [a, b] = [Math.hypot(across.x, across.y), Math.hypot(along.x, along.y)];
  const sine = (across.x * along.y - across.y * along.x) / (a * b);
  const unevenness = Math.max(a, b) / Math.min(a, b);
  if (!(sine >= leastSine) || unevenness > mostUneven) return undefined;
  return { corner, right, down, oddness: unevenness - sine };
}

function* locationsOf({ corner: origin, right, down }: Triple): Generator<SymbolLocation> {
  const [across, along] = [difference(right, origin), difference(down, origin)];
  const module = (origin.module + right.module + down.module) / 3;
  const measured = (Math.hypot(across.x, across.y) + Math.hypot(along.x, along.y)) / (2 * module);
  for (const modules of sizesNear(measured + 7))
    yield { corners: cornersOf({ modules, origin, right, down, g: 0, h: 0 }), modules, inverted: false };
}

const difference = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

const furthest = 1.2; // modules that a centre may be off
const neighbours = [-1, 0, 1]
  .flatMap((y) => [-1, 0, 1].map((x) => ({ x, y })))
  .filter(({ x, y }) => x !== 0 || y !== 0);

/**
 * The centre of a finder pattern to a fraction of a pixel: where the pattern is most like itself turned by half a turn,
 * which no blur changes.
 */
function centreOf(luminance: LuminanceImage, { x, y, module }: CentredPattern): Point {
  let best = { x, y };
  let least = asymmetry(luminance, best, module);
  for (let step = 0.4 * module; step > 0.02 * module; step /= 2) {
    for (let moved = true; moved; ) {
      moved = false;
      for (const towards of neighbours) {
        const point = { x: best.x + towards.x * step, y: best.y + towards.y * step };
        if (Math.hypot(point.x - x, point.y - y) > furthest * module) continue;
        const found = asymmetry(luminance, point, module);
        if (found >= least) continue;
        [best, least, moved] = [point, found, true];
        break;
      }
    }
  }
  return best;
}

/** How much a finder pattern around a point differs from itself turned by half a turn. */
function asymmetry(luminance: LuminanceImage, { x, y }: Point, module: number): number {
  const reach = 3.5 * module;
  const step = Math.max(0.5, module / 2);
  let sum = 0;
  for (let v = 0; v <= reach; v += step) {
    for (let u = -reach; u <= reach; u += step) {
      sum += (lightnessAt(luminance, x + u, y + v) - lightnessAt(luminance, x - u, y - v)) ** 2;
    }
  }
  return sum;
}
