import { describe, expect, it } from 'vitest';
import { changedPart, tileHashes } from './tiles';

function picture(width: number, height: number, dots: [number, number][] = []) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [x, y] of dots) data[(y * width + x) * 4] = 0;
  return { data, width, height };
}
const size = { width: 200, height: 130, margin: 0 };

describe('tiles', () => {
  const empty = tileHashes(picture(200, 130));
  it('cover the picture, the rest of a side as well', () => {
    expect(empty.columns).toBe(4);
    expect(empty.hashes).toHaveLength(4 * 3);
  });
  it('are alike for alike pictures, so nothing changed', () => {
    expect(tileHashes(picture(200, 130))).toEqual(empty);
    expect(changedPart(empty, tileHashes(picture(200, 130)), size)).toBeUndefined();
  });
  it.each([
    [[0, 0], { x: 0, y: 0, width: 64 / 200, height: 64 / 130 }],
    [[199, 129], { x: 192 / 200, y: 128 / 130, width: 8 / 200, height: 2 / 130 }],
  ] as const)('tell where a pixel changed: %s', ([x, y], part) => {
    const changed = changedPart(empty, tileHashes(picture(200, 130, [[x, y]])), size);
    for (const name of ['x', 'y', 'width', 'height'] as const)
      expect(changed?.[name]).toBeCloseTo(part[name]);
  });
  it('put all changes into one box, with a margin that ends at the edge', () => {
    const now = tileHashes(
      picture(200, 130, [
        [70, 3],
        [130, 70],
      ]),
    );
    const part = changedPart(empty, now, { ...size, margin: 10 });
    expect(part?.x).toBeCloseTo(54 / 200);
    expect(part?.y).toBe(0);
    expect((part?.x ?? 0) + (part?.width ?? 0)).toBeCloseTo(1);
    expect((part?.y ?? 0) + (part?.height ?? 0)).toBeCloseTo(1);
  });
  it('have all read where there was nothing before, or another size', () => {
    const all = { x: 0, y: 0, width: 1, height: 1 };
    expect(changedPart(undefined, empty, size)).toEqual(all);
    expect(changedPart(tileHashes(picture(100, 130)), empty, size)).toEqual(all);
  });
});
