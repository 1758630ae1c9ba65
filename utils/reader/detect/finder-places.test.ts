import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { countFinderPlaces, hasFinderPlaces } from './finder-places';

const symbol = toLuminance(draw(encode('https://a.example/', 2, 'M'), { scale: 4, quiet: 4 }));
const changed = (change: (value: number, at: number) => number) => ({
  ...symbol,
  data: symbol.data.map(change),
});

describe('countFinderPlaces', () => {
  it('meets the three of a symbol, whichever of the two tones is dark', () => {
    expect(countFinderPlaces(symbol, 50, 9)).toBe(3);
    expect(
      countFinderPlaces(
        changed((value) => 255 - value),
        50,
        9,
      ),
    ).toBe(3);
  });

  it('stops at the most that is asked for', () => {
    expect(countFinderPlaces(symbol, 50, 2)).toBe(2);
  });

  it('meets none in stripes and in a check', () => {
    const { width } = symbol;
    expect(
      countFinderPlaces(
        changed((_, at) => (((at % width) >> 2) % 2) * 255),
        50,
        9,
      ),
    ).toBe(0);
    const check = changed((_, at) => ((((at % width) >> 3) + (Math.floor(at / width) >> 3)) % 2) * 255);
    expect(countFinderPlaces(check, 50, 9)).toBe(0);
  });
});

describe('hasFinderPlaces', () => {
  it('does not mind light that changes over the image', () => {
    const { width } = symbol;
    const shaded = changed((value, at) => 10 + (value * (at % width)) / (2 * width) + (at % width) / 2);
    expect(hasFinderPlaces(shaded)).toBe(true);
    expect(hasFinderPlaces(changed((_, at) => (at % width) * 1.5))).toBe(false);
  });
});
