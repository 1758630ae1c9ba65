import { describe, expect, it } from 'vitest';
import { composite, lightShare, transparency } from './composite';

const row = (...pixels: [number, number, number, number][]) => ({
  data: Uint8ClampedArray.from(pixels.flat()),
  width: pixels.length,
  height: 1,
});

describe('composite', () => {
  const image = row([0, 0, 0, 0], [10, 20, 30, 255], [0, 0, 0, 128]);

  it('lays transparent pixels on the background and leaves opaque ones alone', () => {
    expect([...composite(image, { r: 255, g: 255, b: 255 }).data]).toEqual([
      255, 255, 255, 255, 10, 20, 30, 255, 127, 127, 127, 255,
    ]);
  });

  it('knows by transparency() how much of an image is not opaque', () => {
    expect(transparency(image)).toBeCloseTo(2 / 3);
    expect(transparency(row([1, 2, 3, 255]))).toBe(0);
  });

  it('knows by lightShare() how much would stand out from black', () => {
    expect(
      lightShare(row([255, 255, 255, 255], [0, 0, 0, 255], [255, 255, 255, 0], [90, 200, 90, 200])),
    ).toBe(0.5);
  });
});
