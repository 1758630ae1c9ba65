import { expect, it } from 'vitest';
import { cropPixels, moveCodes } from './crop';

const image = (width: number, height: number) => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => Math.floor(i / 4)),
});

it('cuts out the wanted part', () => {
  const part = cropPixels(image(4, 4), { x: 0.5, y: 0.25, width: 0.5, height: 0.5 });
  expect(part).toMatchObject({ x: 2, y: 1, pixels: { width: 2, height: 2 } });
  expect([...part.pixels.data].filter((_, i) => i % 4 === 0)).toEqual([6, 7, 10, 11]);
});

it('keeps at least a pixel, and no more than there is', () => {
  expect(cropPixels(image(4, 4), { x: 1, y: 1, width: 0, height: 0 }).pixels).toMatchObject({
    width: 1,
    height: 1,
  });
  expect(cropPixels(image(4, 4), { x: 0, y: 0, width: 9, height: 9 }).pixels).toMatchObject({
    width: 4,
    height: 4,
  });
});

it('moves corners back to where they are in the whole', () => {
  const corner = { x: 1, y: 2 };
  const code = {
    text: 'a',
    corners: [corner, corner, corner, corner] as const,
    how: [],
    otherTexts: [],
    nested: false,
  };
  expect(moveCodes([code], 10, 20)[0]?.corners[0]).toEqual({ x: 11, y: 22 });
});
