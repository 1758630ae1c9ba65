import { expect, it } from 'vitest';
import { boxBlur } from '../../image/illumination';
import type { LuminanceImage } from '../../image/luminance';
import { centreOf } from './pattern-centre';

const side = 80;

/** A finder pattern of modules of four pixels around a point. */
function patternAround(x: number, y: number): LuminanceImage {
  const data = new Uint8Array(side * side).fill(255);
  for (let at = 0; at < data.length; at++) {
    const far = Math.max(Math.abs((at % side) + 0.5 - x), Math.abs(Math.floor(at / side) + 0.5 - y)) / 4;
    if (far < 1.5 || (far > 2.5 && far < 3.5)) data[at] = 0;
  }
  return { data, width: side, height: side };
}

it.each([2, 3, 4])('finds the middle of a pattern blurred by %d pixels, from beside it', (radius) => {
  const image = boxBlur(patternAround(41, 38), radius);
  const { x, y } = centreOf(image, { x: 42, y: 37.5, module: 4 });
  expect(Math.hypot(x - 41, y - 38)).toBeLessThan(0.6);
});
