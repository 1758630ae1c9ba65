import type { Corners, Point } from '../code';
import { NormalEquations } from './normal-equations';

/** The eight numbers of a projective map, by rows, the ninth being 1: x, y and depth of a point. */
type ProjectiveMap = [number, number, number, number, number, number, number, number];

/**
 * The projective map that takes the unit square (top left, top right, bottom right, bottom left) to a quad:
 * how a flat symbol appears to a camera. After Heckbert, "Fundamentals of Texture Mapping", 1989.
 */
export function squareToQuad(corners: Corners): (u: number, v: number) => Point {
  const [a, b, c, d, e, f, g, h] = projectiveMap(corners);
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth };
  };
}

/** The numbers of the same map. */
export function projectiveMap([p0, p1, p2, p3]: Corners): ProjectiveMap {
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const dx1 = p1.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dx2 = p3.x - p2.x;
  const dy2 = p3.y - p2.y;
  const determinant = dx1 * dy2 - dx2 * dy1 || 1e-9;
  const g = (sx * dy2 - dx2 * sy) / determinant;
  const h = (dx1 * sy - sx * dy1) / determinant;
  const [a, b] = [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x];
  const [d, e] = [p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y];
  return [a, b, p0.x, d, e, p0.y, g, h];
}

/**
 * The projective map that takes points nearest to others, by least squares.
 *
 * @param pairs at least four, of which no three `from` lie on a line
 * @returns nothing where no map does
 */
export function homographyThrough(
  pairs: readonly { from: Point; to: Point }[],
): ((point: Point) => Point) | undefined {
  const middle = pairs.reduce((sum, { to }) => ({ x: sum.x + to.x, y: sum.y + to.y }), { x: 0, y: 0 });
  const [cx, cy] = [middle.x / pairs.length, middle.y / pairs.length];
  const size = Math.max(1, ...pairs.map(({ to }) => Math.hypot(to.x - cx, to.y - cy)));
  const equations = new NormalEquations(8);
  for (const {
    from: { x, y },
    to,
  } of pairs) {
    const [u, v] = [(to.x - cx) / size, (to.y - cy) / size];
    equations.add(Float64Array.of(x, y, 1, 0, 0, 0, -u * x, -u * y), u);
    equations.add(Float64Array.of(0, 0, 0, x, y, 1, -v * x, -v * y), v);
  }
  const solved = equations.solve();
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  return ({ x, y }) => {
    const depth = g * x + h * y + 1;
    return { x: cx + (size * (a * x + b * y + c)) / depth, y: cy + (size * (d * x + e * y + f)) / depth };
  };
}
