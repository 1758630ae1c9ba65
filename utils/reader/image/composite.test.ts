import { describe, expect, it } from 'vitest';
import { composite, translucency } from './composite';

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

  it('knows by translucency() how much is not opaque, and how much would stand out from black', () => {
    expect(translucency(image)).toEqual({ translucent: 2 / 3, light: 0 });
    expect(translucency(row([1, 2, 3, 255]))).toEqual({ translucent: 0, light: 0 });
    const light = row([255, 255, 255, 255], [0, 0, 0, 255], [255, 255, 255, 0], [90, 200, 90, 200]);
    expect(translucency(light)).toEqual({ translucent: 0.5, light: 0.5 });
  });
});
