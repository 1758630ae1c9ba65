import { describe, expect, it } from 'vitest';
import { compose, draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { toLuminance } from '../image/luminance';
import { hasOffGridEdges, offGridRegion } from './off-grid';

const scale = 10;
const outer = encode('https://a.example/outer', 10, 'H');
const side = outer.modules.length * scale;
const plain = draw(outer, { scale, quiet: 0 });
const inlay = draw(encode('https://b.test/', 1, 'L'), { scale: 7, quiet: 0 });
const at = 203;
const nested = compose(
  side,
  side,
  [255, 255, 255, 255],
  [
    { picture: plain, left: 0, top: 0 },
    { picture: inlay, left: at, top: at },
  ],
);
const corners: Corners = [
  { x: 0, y: 0 },
  { x: side, y: 0 },
  { x: side, y: side },
  { x: 0, y: side },
];
const location = { corners, modules: outer.modules.length, inverted: false };

describe('off-grid edges', () => {
  it('are boxed to the pixel', () => {
    const box = offGridRegion(toLuminance(nested), scale);
    const edges = [box?.left, box?.top, box?.right, box?.bottom];
    const wanted = [at, at, at + inlay.width, at + inlay.height];
    edges.forEach((edge, i) => {
      expect(Math.abs((edge ?? -99) - (wanted[i] ?? 0))).toBeLessThanOrEqual(1);
    });
    expect(hasOffGridEdges(toLuminance(nested), location)).toBe(true);
  });

  it('are none in an ordinary symbol', () => {
    expect(offGridRegion(toLuminance(plain), scale)).toBeUndefined();
    expect(hasOffGridEdges(toLuminance(plain), location)).toBe(false);
  });
});
