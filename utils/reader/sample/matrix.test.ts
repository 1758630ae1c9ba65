import { describe, expect, it } from 'vitest';
import { matrixPixels } from './matrix';

describe('matrixPixels', () => {
  it('draws dark modules at their place and leaves the quiet zone light', () => {
    const { data, width, height } = matrixPixels(['10', '01'], 2, 1);
    expect([width, height]).toEqual([8, 8]);
    const red = (x: number, y: number) => data[(y * width + x) * 4];
    expect([red(2, 2), red(3, 3), red(4, 2), red(4, 4), red(1, 1), red(6, 6)]).toEqual([
      0, 0, 255, 0, 255, 255,
    ]);
  });

  it('survives ragged and empty rows', () => {
    expect(matrixPixels([]).width).toBe(32);
    expect(matrixPixels(['1', '']).height).toBe(40);
  });
});
