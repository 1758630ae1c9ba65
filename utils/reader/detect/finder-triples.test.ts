import { describe, expect, it } from 'vitest';
import { warp } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { symbolsFromThreeFinders } from './finder-triples';
import { findSlantedFinders } from './slanted-finders';

const flat = draw(encode('https://a.example/slanted', 3, 'M'), { scale: 8, quiet: 8 });

/** The symbol on a table that is seen from the side. */
function slanted() {
  const side = flat.width;
  const depthAt = (y: number) => 1 - (y / side - 0.5) * 0.5;
  const picture = warp(flat, side, side, (x, y) => ({
    x: side / 2 + (x - side / 2) * depthAt(y),
    y: side / 2 + (y - side / 2) * 1.7 * depthAt(y),
  }));
  return { ...toLuminance(picture), threshold: 128 };
}

describe('findSlantedFinders', () => {
  it('finds the three patterns of a symbol seen from the side, each once', () => {
    expect(findSlantedFinders(slanted(), 16)).toHaveLength(3);
  });

  it('finds none on a blank image', () => {
    const blank = { data: new Uint8Array(100 * 100).fill(255), width: 100, height: 100, threshold: 128 };
    expect(findSlantedFinders(blank, 16)).toEqual([]);
  });
});

describe('symbolsFromThreeFinders', () => {
  it('lays the symbol on them as it recedes', () => {
    const image = slanted();
    const [location] = symbolsFromThreeFinders(image, findSlantedFinders(image, 16), 3);
    expect(location?.modules).toBe(29);
    const side = flat.width;
    // Where the drawing has its corners, taken back through the warp.
    const edge = 64;
    for (const [at, right, low] of [
      [0, false, false],
      [1, true, false],
      [2, true, true],
      [3, false, true],
    ] as const) {
      const corner = location?.corners[at] ?? { x: 0, y: 0 };
      const depth = 1 - (corner.y / side - 0.5) * 0.5;
      const x = side / 2 + (corner.x - side / 2) * depth;
      const y = side / 2 + (corner.y - side / 2) * 1.7 * depth;
      expect(Math.abs(x - (right ? side - edge : edge))).toBeLessThan(6);
      expect(Math.abs(y - (low ? side - edge : edge))).toBeLessThan(6);
    }
  });

  it('makes nothing of three patterns that belong to no symbol', () => {
    const image = slanted();
    const [one, two] = findSlantedFinders(image, 16);
    if (!one || !two) throw new Error('the symbol was not found');
    const between = { ...one, x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
    expect(symbolsFromThreeFinders(image, [one, two, between], 3)).toEqual([]);
  });
});
