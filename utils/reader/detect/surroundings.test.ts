import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { toLuminance } from '../image/luminance';
import { hasTextureAround } from './surroundings';

const page = { margin: 60, colour: [255, 255, 255, 255] } as const;
const luminance = toLuminance(draw(encode('https://a.example/', 3, 'M'), { scale: 6, quiet: 4, page }));
const square = (from: number, to: number): Corners => [
  { x: from, y: from },
  { x: to, y: from },
  { x: to, y: to },
  { x: from, y: to },
];

describe('hasTextureAround', () => {
  it('is so inside a symbol and not around it', () => {
    expect(hasTextureAround(luminance, square(140, 200), 10)).toBe(true);
    expect(hasTextureAround(luminance, square(84, 258), 20)).toBe(false);
  });
});
