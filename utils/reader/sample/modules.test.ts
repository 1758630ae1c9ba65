import { describe, expect, it } from 'vitest';
import { warp } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { toLuminance } from '../image/luminance';
import { sampleModules, samplePlanarModules } from './modules';

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
const location = { corners, modules: symbol.modules.length, inverted: false };

describe('sampleModules', () => {
  it('gives every module of a flat symbol', () => {
    expect(sampleModules(toLuminance(flat), location).dark).toEqual(modules);
    expect(samplePlanarModules(toLuminance(flat), location).dark).toEqual(modules);
  });

  it('follows a symbol whose middle is bent by more than a module', () => {
    const bent = warp(flat, flat.width, flat.height, (x, y) => ({
      x,
      y: y + 11 * Math.sin((Math.PI * (x - 32)) / side),
    }));
    expect(sampleModules(toLuminance(bent), location).dark).toEqual(modules);
  });

  it('reads a light symbol on dark', () => {
    const luminance = toLuminance(flat);
    const data = luminance.data.map((value) => 255 - value);
    expect(sampleModules({ ...luminance, data }, { ...location, inverted: true }).dark).toEqual(modules);
  });
});
