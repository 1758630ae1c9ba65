import { describe, expect, it } from 'vitest';
import { shade } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { SymbolLocation } from '../engines/zxing';
import { toLuminance } from '../image/luminance';
import { samplePlanarModules } from './modules';
import { sampleScratched } from './scratches';

const scale = 7;
const symbol = encode('https://a.example/scratched', 3, 'L');
const truth = symbol.modules.flat().map(Number);
const side = symbol.modules.length;
const page = draw(symbol, { scale, quiet: 4 });
const [near, far] = [4 * scale, (4 + side) * scale];
const location: SymbolLocation = {
  corners: [
    { x: near, y: near },
    { x: far, y: near },
    { x: far, y: far },
    { x: near, y: far },
  ],
  modules: side,
  inverted: false,
};

/** A stroke across the whole picture: its direction in degrees, where it passes, its width in modules, and its tone. */
interface Stroke {
  degrees: number;
  offset: number;
  width: number;
  ink: number;
}

function struck(strokes: Stroke[]) {
  const { width } = page;
  const drawn = shade(page, (value, x, y) => {
    for (const { degrees, offset, width: modules, ink } of strokes) {
      const angle = (degrees * Math.PI) / 180;
      const distance = (x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle) - offset;
      if (Math.abs(distance) * width < (modules * scale) / 2) return ink;
    }
    return value;
  });
  return toLuminance(drawn);
}

const wrong = (dark: Uint8Array) => truth.filter((tone, at) => dark[at] !== tone).length;

describe('scratches', () => {
  it.each<[string, Stroke[]]>([
    ['a dark one', [{ degrees: 30, offset: 0.1, width: 0.7, ink: 20 }]],
    ['a light one', [{ degrees: 100, offset: -0.12, width: 0.7, ink: 240 }]],
    [
      'three that cross',
      [
        { degrees: 10, offset: 0.05, width: 0.7, ink: 30 },
        { degrees: 75, offset: -0.2, width: 0.6, ink: 230 },
        { degrees: 140, offset: 0.15, width: 0.7, ink: 30 },
      ],
    ],
  ])('leave enough of each module to tell its tone: %s', (_, strokes) => {
    const luminance = struck(strokes);
    const sampled = sampleScratched(luminance, location);
    const before = wrong(samplePlanarModules(luminance, location).dark);
    expect(before).toBeGreaterThan(4);
    expect(wrong(sampled?.dark ?? new Uint8Array())).toBeLessThan(before / 2);
  });

  it('that cover modules make these doubtful, and no others', () => {
    const luminance = struck([{ degrees: 0, offset: 0, width: 2, ink: 20 }]);
    const doubt = sampleScratched(luminance, location)?.doubt() ?? new Uint8Array();
    const doubtful = [...new Set([...doubt].flatMap((value, at) => (value > 0 ? at % side : [])))];
    expect(doubtful).toEqual(expect.arrayContaining([13, 14, 15]));
    expect(doubtful.filter((column) => column < 12 || column > 16)).toEqual([]);
    expect(doubt[14]).toBe(255);
  });

  it('are not seen where there are none', () => {
    expect(sampleScratched(toLuminance(page), location)).toBeUndefined();
  });
});
