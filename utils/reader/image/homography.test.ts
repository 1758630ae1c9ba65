import { describe, expect, it } from 'vitest';
import type { Corners } from '../code';
import { squareToQuad } from './homography';

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
