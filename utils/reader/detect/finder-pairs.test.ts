import { describe, expect, it } from 'vitest';
import { rotate } from '../../../bench/generated/distort';
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

describe('finder patterns', () => {
  it('are found with the size of their modules, and nothing else is', () => {
    const marks = findFinderPatterns(toLuminance(page), 128);
    expect(marks).toHaveLength(3);
    for (const { x, y } of finders) {
      const mark = marks.find((one) => Math.hypot(one.x - x, one.y - y) < 2);
      expect(mark?.module).toBeCloseTo(scale, 0);
    }
  });

  it('are found on a symbol that is turned', () => {
    expect(findFinderPatterns(toLuminance(rotate(page, 30)), 128)).toHaveLength(3);
  });

  it.each([0, 1, 2])('give the place of a symbol that lacks one (%i)', (index) => {
    const grey = without(index);
    const marks = findFinderPatterns(grey, 128);
    expect(marks).toHaveLength(2);
    const [place] = symbolsFromTwoFinders(grey, marks, 128);
    expect(place?.modules).toBe(side);
    expect(place?.corners[0].x).toBeCloseTo(6 * scale, -1);
    expect(place?.corners[0].y).toBeCloseTo(6 * scale, -1);
    expect(place?.corners[2].x).toBeCloseTo((side + 6) * scale, -1);
  });

  it('give no place where two stand by chance', () => {
    const grey = toLuminance(page);
    const blank: LuminanceImage = { ...grey, data: new Uint8Array(grey.data.length).fill(255) };
    for (const { x, y } of finders.slice(0, 2)) {
      for (let j = -25; j <= 25; j++) {
        for (let i = -25; i <= 25; i++) {
          const at = Math.round(y + j) * grey.width + Math.round(x + i);
          blank.data[at] = grey.data[at] ?? 255;
        }
      }
    }
    expect(findFinderPatterns(blank, 128)).toHaveLength(2);
    expect(symbolsFromTwoFinders(blank, findFinderPatterns(blank, 128), 128)).toEqual([]);
  });
});
