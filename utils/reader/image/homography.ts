import type { Corners, Point } from '../code';

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
