import type { Corners, Point } from '../code';
import type { SlantedFinder } from './slanted-finders';

/** Three finder patterns, and how many modules lie between their middles along a side. */
export interface Triple {
  finders: [SlantedFinder, SlantedFinder, SlantedFinder];
  /** How many times as long a module is at the first as at the second, along their line: of 0 and 1, of 1 and 2, of 2 and 0. */
  shrinking: [number, number, number];
  modules: number;
  /** The shortest of the three distances: a symbol around a bottle shows its ends squeezed, and is taken for a longer one along them. */
  shortest: number;
  /** How much the three distances disagree, 1 for not at all. */
  spread: number;
}

/** A symbol laid on three finder patterns: `g` and `h` say how it recedes along its rows and columns. */
export interface Pose {
  modules: number;
  origin: Point;
  right: Point;
  down: Point;
  g: number;
  h: number;
}

/** A pose with its corner at one of the patterns, its rows running so that the symbol is not mirrored, receding as the modules shrink. */
export function poseOf({ finders, shrinking }: Triple, corner: number, modules: number): Pose {
  const [first, second, third] = [corner, (corner + 1) % 3, (corner + 2) % 3] as [
    0 | 1 | 2,
    0 | 1 | 2,
    0 | 1 | 2,
  ];
  const [origin, b, c] = [finders[first], finders[second], finders[third]];
  const toB = Math.sqrt(shrinking[first]) - 1;
  const toC = Math.sqrt(1 / shrinking[third]) - 1;
  const turn = (b.x - origin.x) * (c.y - origin.y) - (b.y - origin.y) * (c.x - origin.x);
  return turn > 0
    ? { modules, origin, right: b, down: c, g: toB, h: toC }
    : { modules, origin, right: c, down: b, g: toC, h: toB };
}

/** All ways to lay a symbol on a triple whose middles are about so many `modules` apart: which of them is the corner, and which of the nearest versions. */
export function* posesOf(triple: Triple, modules: number): Generator<Pose> {
  for (const size of sizesNear(modules + 7)) {
    for (let corner = 0; corner < 3; corner++) yield poseOf(triple, corner, size);
  }
}

/** The numbers of modules that a symbol's side can have near a measured one, likeliest first. */
export function* sizesNear(measured: number): Generator<number> {
  const version = Math.round((measured - 17) / 4);
  for (const one of [version, version - 1, version + 1]) if (one >= 1 && one <= 40) yield 17 + 4 * one;
}

/** Where a point of the symbol, in modules, lies in the image: projective, with the three middles where they were found. */
export function project({ modules, origin, right, down, g, h }: Pose, column: number, row: number): Point {
  const u = (column - 3.5) / (modules - 7);
  const v = (row - 3.5) / (modules - 7);
  const depth = 1 + g * u + h * v;
  const [wr, wd] = [u * (1 + g), v * (1 + h)];
  const rest = 1 - u - v;
  return {
    x: (origin.x * rest + right.x * wr + down.x * wd) / depth,
    y: (origin.y * rest + right.y * wr + down.y * wd) / depth,
  };
}

/** The corners of the symbol in the image, from its top left clockwise. */
export function cornersOf(pose: Pose): Corners {
  const { modules } = pose;
  return [
    project(pose, 0, 0),
    project(pose, modules, 0),
    project(pose, modules, modules),
    project(pose, 0, modules),
  ];
}
