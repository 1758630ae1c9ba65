import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { hasFinderPatterns, isFinderRatio } from './finder-ratio';

const page = { margin: 60, colour: [255, 255, 255, 255] } as const;
const luminance = toLuminance(draw(encode('https://a.example/', 3, 'M'), { scale: 6, quiet: 4, page }));

describe('hasFinderPatterns', () => {
  it('sees the three of a symbol, in either colour', () => {
    expect(hasFinderPatterns(luminance, 3)).toBe(true);
    expect(hasFinderPatterns({ ...luminance, data: luminance.data.map((value) => 255 - value) }, 3)).toBe(
      true,
    );
  });

  it('sees none on a blank page', () => {
    expect(hasFinderPatterns({ ...luminance, data: luminance.data.map(() => 255) }, 1)).toBe(false);
  });
});

describe('isFinderRatio', () => {
  it('is 1 : 1 : 3 : 1 : 1, give or take the slack', () => {
    expect(isFinderRatio([4, 4, 12, 4, 4], 0.5)).toBe(true);
    expect(isFinderRatio([5, 4, 11, 4, 4], 0.5)).toBe(true);
    expect(isFinderRatio([4, 4, 4, 4, 4], 0.5)).toBe(false);
    expect(isFinderRatio([0, 4, 12, 4, 4], 0.5)).toBe(false);
  });
});
