import { describe, expect, it } from 'vitest';
import type { Corners } from '../../code';
import { outlineOf } from './finder-outline';

const [side, middle, module] = [140, 70, 9];

/** A finder pattern that leans by `shear` pixels to the right a pixel down; `draw` adds to it. */
function leaning(shear: number, draw: (x: number, y: number) => boolean = () => false) {
  const data = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const down = Math.abs(y + 0.5 - middle) / module;
      const across = Math.abs(x + 0.5 - middle - shear * (y + 0.5 - middle)) / module;
      const ring = Math.max(down, across);
      if (ring < 1.5 || (ring >= 2.5 && ring < 3.5) || draw(x, y)) data[y * side + x] = 0;
    }
  return { data, width: side, height: side, threshold: 128 };
}

const finder = { x: middle, y: middle, rows: 20, size: 7 * module };

/** How far the corners are from those of the pattern, in pixels, at most. */
function off(outline: Corners | undefined, shear: number): number {
  const half = 3.5 * module;
  const due = [-1, 1].flatMap((down) =>
    [-1, 1].map((across) => ({ x: middle + half * (across + shear * down), y: middle + half * down })),
  );
  return Math.max(
    ...due.map(({ x, y }) =>
      Math.min(...(outline ?? []).map((corner) => Math.hypot(corner.x - x, corner.y - y))),
    ),
  );
}

describe('the outline of a finder pattern', () => {
  it.each([0, 0.2, -0.4, 0.6])('has its four corners where it leans by %d', (shear) => {
    expect(off(outlineOf(leaning(shear), finder), shear)).toBeLessThan(1);
  });

  it('goes round clockwise, as y grows downwards', () => {
    const corners = outlineOf(leaning(0.2), finder) ?? [];
    const turn = corners.map((a, i) => {
      const [b, c] = [corners[(i + 1) % 4] ?? a, corners[(i + 2) % 4] ?? a];
      return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    });
    expect(turn.every((one) => one > 0)).toBe(true);
  });

  it('is the same where a stroke touches it', () => {
    const touched = leaning(0.2, (x, y) => Math.abs(y - x * 0.3 - 74) < 3 && x > middle + 20);
    expect(off(outlineOf(touched, finder), 0.2)).toBeLessThan(2);
  });

  it('is none where no pattern is', () => {
    const even = { ...leaning(0), data: new Uint8Array(side * side).fill(255) };
    expect(outlineOf(even, finder)).toBeUndefined();
    const blot = { ...leaning(0), data: new Uint8Array(side * side) };
    expect(outlineOf(blot, finder)).toBeUndefined();
  });
});
