import type { Point } from '../../code';
import { type LuminanceImage, lightnessAt } from '../../image/luminance';

/** The middle of a finder pattern and how long one of its modules is, in pixels. */
export interface CentredPattern extends Point {
  module: number;
}

const furthest = 1.2; // modules that a centre may be off
/** The eight steps from a place to those around it. */
export const neighbours = [-1, 0, 1]
  .flatMap((y) => [-1, 0, 1].map((x) => ({ x, y })))
  .filter(({ x, y }) => x !== 0 || y !== 0);

/**
 * The centre of a finder pattern to a fraction of a pixel: where the pattern is most like itself turned by half a turn,
 * which no blur changes.
 */
export function centreOf(luminance: LuminanceImage, { x, y, module }: CentredPattern): Point {
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
