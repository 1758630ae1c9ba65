import { describe, expect, it } from 'vitest';
import { downscaleToLimit } from './downscale';

const blank = (width: number, height: number) => ({
  data: new Uint8ClampedArray(width * height * 4).fill(7),
  width,
  height,
});

describe('downscaleToLimit', () => {
  it('reduces only what is larger than the limit', () => {
    expect(downscaleToLimit(blank(342, 342)).factor).toBe(1);
    const { reduced, factor } = downscaleToLimit(blank(5000, 3000));
    expect([factor, reduced.width, reduced.height, reduced.data[0]]).toEqual([2, 2500, 1500, 7]);
    // A tall screenshot has no more pixels than a photograph: its modules must not vanish.
    expect(downscaleToLimit(blank(700, 7000)).factor).toBe(1);
  });

  it('takes the mean of each square in each channel', () => {
    const image = blank(4802, 2402);
    image.data.set([10, 20, 30, 255], 0);
    image.data.set([30, 40, 50, 255], 4);
    image.data.set([50, 60, 70, 255], 4802 * 4);
    image.data.set([70, 80, 90, 255], 4802 * 4 + 4);
    const { reduced, factor } = downscaleToLimit(image);
    expect([factor, ...reduced.data.subarray(0, 5)]).toEqual([2, 40, 50, 60, 255, 7]);
  });
});
