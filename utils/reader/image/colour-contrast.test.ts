import { describe, expect, it } from 'vitest';
import type { Pixels } from '../code';
import { channelWithHiddenEdges, colourContrast } from './colour-contrast';

describe('colourContrast', () => {
  it('is large in a channel where there is none in lightness', () => {
    const colours = { data: Uint8ClampedArray.from([200, 0, 0, 255, 0, 102, 0, 255]), width: 2, height: 1 };
    const contrast = colourContrast(colours);
    expect(contrast.red).toBe(200);
    expect(contrast.lightness).toBeLessThan(3);
  });
});

describe('channelWithHiddenEdges', () => {
  it('finds colours of one lightness in a small part of a page', () => {
    const page = (dark: number[], light: number[]): Pixels => {
      const data = new Uint8ClampedArray(400 * 300 * 4).fill(255);
      for (let y = 200; y < 260; y++) {
        for (let x = 300; x < 360; x++) {
          const isDark = x % 10 < 5 !== y % 10 < 5;
          data.set([...(isDark ? dark : light), 255], (y * 400 + x) * 4);
        }
      }
      return { data, width: 400, height: 300 };
    };
    expect(channelWithHiddenEdges(page([200, 0, 0], [0, 102, 0]))).toBe('red');
    expect(channelWithHiddenEdges(page([0, 0, 0], [255, 255, 255]))).toBeUndefined();
  });
});
