import type { Corners, Point } from '../code';

/** The middle of a quad. */
export function centre(corners: Corners): Point {
  return {
    x: corners.reduce((sum, point) => sum + point.x, 0) / 4,
    y: corners.reduce((sum, point) => sum + point.y, 0) / 4,
  };
}

/** Whether `point` lies in the convex quad, whichever way round its corners go. */
export function inside(point: Point, corners: Corners): boolean {
  let sign = 0;
  for (let i = 0; i < 4; i++) {
    const from = corners[i] as Point;
    const to = corners[(i + 1) % 4] as Point;
    const side = Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
    if (side !== 0 && sign !== 0 && side !== sign) return false;
    if (side !== 0) sign = side;
  }
  return true;
}

/** The area of a quad in square pixels (shoelace formula). */
export function area(corners: Corners): number {
  let twice = 0;
  for (let i = 0; i < 4; i++) {
    const from = corners[i] as Point;
    const to = corners[(i + 1) % 4] as Point;
    twice += from.x * to.y - to.x * from.y;
  }
  return Math.abs(twice) / 2;
}

/** The upright box around a quad. */
export function bounds(corners: Corners): { left: number; top: number; right: number; bottom: number } {
  const xs = corners.map((point) => point.x);
  const ys = corners.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether one of two quads holds the centre of the other: they are drawn in one place. */
export function overlap(a: Corners, b: Corners): boolean {
  return inside(centre(a), b) || inside(centre(b), a);
}

/** Each corner moved by `change`. */
export function mapCorners(corners: Corners, change: (point: Point) => Point): Corners {
  return [change(corners[0]), change(corners[1]), change(corners[2]), change(corners[3])];
}

/** The quad blown up about its centre by `pixels` on every side. */
export function grow(corners: Corners, pixels: number): Corners {
  const middle = centre(corners);
  return mapCorners(corners, (point) => {
    const dx = point.x - middle.x;
    const dy = point.y - middle.y;
    const length = Math.hypot(dx, dy) || 1;
    const factor = (length + pixels * Math.SQRT2) / length;
    return { x: middle.x + dx * factor, y: middle.y + dy * factor };
  });
}

/** A step turned a quarter clockwise, as y grows downwards. */
export function quarterTurn({ x, y }: Point): Point {
  return { x: -y, y: x };
}
