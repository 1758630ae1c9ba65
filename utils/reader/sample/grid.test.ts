import { describe, expect, it } from 'vitest';
import { warp } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { squareToQuad } from '../image/homography';
import { toLuminance } from '../image/luminance';
import { readHalfModules } from './half-modules';
import { sampleModules } from './modules';

const symbol = encode('https://a.example/bent', 4, 'L');
const modules = Uint8Array.from(symbol.modules.flat(), Number);
const flat = draw(symbol, { scale: 8, quiet: 4 });
const side = symbol.modules.length * 8;
const corners: Corners = [
  { x: 32, y: 32 },
  { x: 32 + side, y: 32 },
  { x: 32 + side, y: 32 + side },
  { x: 32, y: 32 + side },
];
const place = { corners, modules: symbol.modules.length, inverted: false };

describe('reading modules from a known place', () => {
  it('maps the unit square onto a quad', () => {
    const quad: Corners = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 8, y: 9 },
      { x: 1, y: 7 },
    ];
    const map = squareToQuad(quad);
    for (const [at, [u, v]] of (
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const
    ).entries()) {
      expect(map(u, v).x).toBeCloseTo(quad[at]?.x ?? -1);
      expect(map(u, v).y).toBeCloseTo(quad[at]?.y ?? -1);
    }
  });

  it('gives every module of a flat symbol', () => {
    expect(sampleModules(toLuminance(flat), place)).toEqual(modules);
  });

  it('follows a symbol whose middle is bent by more than a module', () => {
    const bent = warp(flat, flat.width, flat.height, (x, y) => ({
      x,
      y: y + 11 * Math.sin((Math.PI * (x - 32)) / side),
    }));
    expect(sampleModules(toLuminance(bent), place)).toEqual(modules);
  });

  it('reads a light symbol on dark', () => {
    const grey = toLuminance(flat);
    const data = grey.data.map((value) => 255 - value);
    expect(sampleModules({ ...grey, data }, { ...place, inverted: true })).toEqual(modules);
  });

  it('finds nothing odd about an honest symbol', () => {
    expect(readHalfModules(toLuminance(flat), place, 0)).toBeUndefined();
  });
});
