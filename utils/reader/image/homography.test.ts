import { describe, expect, it } from 'vitest';
import type { Corners } from '../code';
import { homographyThrough, squareToQuad } from './homography';

describe('squareToQuad', () => {
  it('maps the corners of the unit square onto those of the quad', () => {
    const quad: Corners = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 8, y: 9 },
      { x: 1, y: 7 },
    ];
    const map = squareToQuad(quad);
    for (const [at, [u, v]] of (
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
    ).entries()) {
      expect(map(u, v).x).toBeCloseTo(quad[at]?.x ?? -1);
      expect(map(u, v).y).toBeCloseTo(quad[at]?.y ?? -1);
    }
  });
});

describe('homographyThrough', () => {
  const bent = ({ x, y }: { x: number; y: number }) => {
    const depth = 1 + 0.3 * x - 0.2 * y;
    return { x: (400 + 80 * x - 10 * y) / depth, y: (900 + 20 * x + 70 * y) / depth };
  };
  const points = [0, 0.2, 0.8, 1].flatMap((x) => [0, 0.2, 1].map((y) => ({ x, y })));

  it('is the map that the points were taken by, also beyond them', () => {
    const map = homographyThrough(points.map((from) => ({ from, to: bent(from) })));
    for (const point of [...points, { x: 1.5, y: -0.5 }]) {
      expect(map?.(point).x).toBeCloseTo(bent(point).x, 4);
      expect(map?.(point).y).toBeCloseTo(bent(point).y, 4);
    }
  });

  it('is none where all points lie on a line', () => {
    const line = [0, 1, 2, 3, 4].map((x) => ({ from: { x, y: x }, to: { x, y: 0 } }));
    expect(homographyThrough(line)).toBeUndefined();
  });
});
