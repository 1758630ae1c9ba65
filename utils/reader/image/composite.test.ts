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

  it('mixes every tone with every share of every other one, rounded', () => {
    const image = { data: new Uint8ClampedArray(4 * 65_536 + 12), width: 65_539, height: 1 };
    image.data.forEach((_, at) => {
      image.data[at] = at % 4 === 3 ? at >> 10 : at >> 2;
    });
    for (const [r, g, b] of [
      [0, 255, 128],
      [1, 77, 254],
    ] as const) {
      const { data } = composite(image, { r, g, b });
      const isRight = data.every((value, at) => {
        const under = [r, g, b][at % 4];
        const alpha = image.data[at | 3] ?? 0;
        const mixed = ((image.data[at] ?? 0) * alpha + (under ?? 0) * (255 - alpha) + 127) / 255;
        return value === (under === undefined ? 255 : Math.floor(mixed));
      });
      expect(isRight).toBe(true);
    }
  });

  it('knows by translucency() how much is not opaque, and how much would stand out from black', () => {
    expect(translucency(image)).toEqual({ translucent: 2 / 3, light: 0 });
    expect(translucency(row([1, 2, 3, 255]))).toEqual({ translucent: 0, light: 0 });
    const light = row([255, 255, 255, 255], [0, 0, 0, 255], [255, 255, 255, 0], [90, 200, 90, 200]);
    expect(translucency(light)).toEqual({ translucent: 0.5, light: 0.5 });
  });
});
