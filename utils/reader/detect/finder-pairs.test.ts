import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { type LuminanceImage, toLuminance } from '../image/luminance';
import { eraseSymbol } from './erase';
import { symbolsFromTwoFinders } from './finder-pairs';
import { findFinderPatterns } from './finder-patterns';

const scale = 6;
const symbol = encode('https://a.example/scratched', 4, 'M');
const side = symbol.modules.length;
const page = draw(symbol, { scale, quiet: 6 });
const far = (side - 3.5 + 6) * scale;
const near = (3.5 + 6) * scale;
const finders = [
  { x: near, y: near },
  { x: far, y: near },
  { x: near, y: far },
];

/** The symbol with one of its finder patterns painted over. */
function without(index: number): LuminanceImage {
  const { x = 0, y = 0 } = finders[index] ?? {};
  const half = 3.5 * scale;
  const corners = [
    { x: x - half, y: y - half },
    { x: x + half, y: y - half },
    { x: x + half, y: y + half },
    { x: x - half, y: y + half },
  ] as const;
  return eraseSymbol(toLuminance(page), corners, 1);
}

describe('symbolsFromTwoFinders', () => {
  it.each([0, 1, 2])('locates a symbol that lacks one finder pattern (%i)', (index) => {
    const luminance = without(index);
    const patterns = findFinderPatterns(luminance, 128);
    expect(patterns).toHaveLength(2);
    const [location] = symbolsFromTwoFinders(luminance, patterns, 128);
    expect(location?.modules).toBe(side);
    expect(location?.corners[0].x).toBeCloseTo(6 * scale, -1);
    expect(location?.corners[0].y).toBeCloseTo(6 * scale, -1);
    expect(location?.corners[2].x).toBeCloseTo((side + 6) * scale, -1);
  });

  it('locates none where two stand by chance', () => {
    const luminance = toLuminance(page);
    const blank: LuminanceImage = { ...luminance, data: new Uint8Array(luminance.data.length).fill(255) };
    for (const { x, y } of finders.slice(0, 2)) {
      for (let j = -25; j <= 25; j++) {
        for (let i = -25; i <= 25; i++) {
          const at = Math.round(y + j) * luminance.width + Math.round(x + i);
          blank.data[at] = luminance.data[at] ?? 255;
        }
      }
    }
    expect(findFinderPatterns(blank, 128)).toHaveLength(2);
    expect(symbolsFromTwoFinders(blank, findFinderPatterns(blank, 128), 128)).toEqual([]);
  });
});
