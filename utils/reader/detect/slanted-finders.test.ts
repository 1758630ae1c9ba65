import { describe, expect, it } from 'vitest';
import { findSlantedFinders } from './slanted-finders';

/** A finder pattern of 7 modules of 8 px, its middle at 60, 60, leaning by `shear` pixels to the right a pixel down. */
function leaning(shear: number) {
  const [width, height, module] = [120, 120, 8];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const down = Math.abs(y + 0.5 - 60) / module;
      const across = Math.abs(x + 0.5 - 60 - shear * (y + 0.5 - 60)) / module;
      const ring = Math.max(down, across);
      if (ring < 1.5 || (ring >= 2.5 && ring < 3.5)) data[y * width + x] = 0;
    }
  }
  return { data, width, height, threshold: 128 };
}

describe('findSlantedFinders', () => {
  it.each([0, 0.3, -0.3, 0.6])('finds the middle of a pattern that leans by %d', (shear) => {
    const [found, ...others] = findSlantedFinders(leaning(shear), 8);
    expect(others).toEqual([]);
    expect(Math.hypot((found?.x ?? 0) - 60, (found?.y ?? 0) - 60)).toBeLessThan(3);
  });

  it('finds none on an even ground, nor more than are wanted', () => {
    const even = { ...leaning(0), data: new Uint8Array(120 * 120).fill(255) };
    expect(findSlantedFinders(even, 8)).toEqual([]);
    expect(findSlantedFinders(leaning(0), 0)).toEqual([]);
  });
});
