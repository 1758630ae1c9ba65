import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { toLuminance } from '../image/luminance';
import { eraseSymbol, finderPatternQuads } from './erase';
import { findFinderPatterns } from './finder-patterns';

const page = { margin: 60, colour: [255, 255, 255, 255] } as const;
const luminance = toLuminance(draw(encode('https://a.example/', 3, 'M'), { scale: 6, quiet: 4, page }));
const corners: Corners = [
  { x: 84, y: 84 },
  { x: 258, y: 84 },
  { x: 258, y: 258 },
  { x: 84, y: 258 },
];

describe('eraseSymbol', () => {
  it('paints finder patterns over with what surrounds them', () => {
    const without = finderPatternQuads(corners, 29).reduce(
      (rest, quad) => eraseSymbol(rest, quad, 1),
      luminance,
    );
    for (const [x, y] of [
      [105, 105],
      [237, 105],
      [105, 237],
    ] as const) {
      expect(luminance.data[y * luminance.width + x]).toBe(0);
      expect(without.data[y * without.width + x]).toBe(255);
    }
    expect(findFinderPatterns(without, 128)).toEqual([]);
  });
});
