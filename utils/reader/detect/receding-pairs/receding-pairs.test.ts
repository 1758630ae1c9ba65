import { describe, expect, it } from 'vitest';
import { warp } from '../../../../bench/generated/distort';
import { draw } from '../../../../bench/generated/draw';
import { encode } from '../../../../bench/generated/encode';
import type { Pixels } from '../../code';
import { toLuminance } from '../../image/luminance';
import { findSlantedFinders } from '../slanted-finders';
import { symbolsFromTwoSlanted } from './receding-pairs';

const scale = 8;
const quiet = 8;
const modules = 29;
const flat = draw(encode('https://a.example/slanted', 3, 'M'), { scale, quiet });
const side = flat.width;
const far = modules - 7;
/** Where the finder patterns are, in modules from the symbol's corner. */
const patterns = { 'top left': [0, 0], 'top right': [far, 0], 'bottom left': [0, far] } as const;

/** The symbol with a light patch over a part of one pattern. */
function without([left, top]: readonly [number, number]): Pixels {
  const data = flat.data.slice();
  for (let y = 0; y < 4 * scale; y++)
    for (let x = 0; x < 4 * scale; x++) {
      const at = ((quiet + top + 2) * scale + y) * side + (quiet + left + 2) * scale + x;
      data.fill(255, 4 * at, 4 * at + 4);
    }
  return { data, width: side, height: side };
}

const depthAt = (y: number) => 1 - (y / side - 0.5) * 0.5;

/** On a table that is seen from the side. */
function slanted(picture: Pixels) {
  const seen = warp(picture, side, side, (x, y) => ({
    x: side / 2 + (x - side / 2) * depthAt(y),
    y: side / 2 + (y - side / 2) * 1.5 * depthAt(y),
  }));
  return { ...toLuminance(seen), threshold: 128 };
}

describe('a symbol seen from the side of which a finder pattern is gone', () => {
  it.each(Object.entries(patterns))('is found without the one at the %s', (_, place) => {
    const image = slanted(without(place));
    const finders = findSlantedFinders(image, 16);
    expect(finders).toHaveLength(2);
    const [location] = symbolsFromTwoSlanted(image, finders);
    expect(location?.modules).toBe(modules);
    const edges = [quiet * scale, (quiet + modules) * scale] as const;
    const due = [
      [edges[0], edges[0]],
      [edges[1], edges[0]],
      [edges[1], edges[1]],
      [edges[0], edges[1]],
    ];
    location?.corners.forEach((corner, at) => {
      // Taken back through the warp.
      const x = side / 2 + (corner.x - side / 2) * depthAt(corner.y);
      const y = side / 2 + (corner.y - side / 2) * 1.5 * depthAt(corner.y);
      expect(Math.hypot(x - (due[at]?.[0] ?? 0), y - (due[at]?.[1] ?? 0))).toBeLessThan(0.75 * scale);
    });
  });

  it('is not made of two patterns with nothing between them', () => {
    const image = slanted(without(patterns['top left']));
    const finders = findSlantedFinders(image, 16);
    const bare = { ...image, data: image.data.slice() };
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const isNear = finders.some((one) => Math.hypot(one.x - x, one.y - y) < one.size);
        if (!isNear) bare.data[y * side + x] = 255;
      }
    expect(symbolsFromTwoSlanted(bare, finders)).toEqual([]);
  });
});
