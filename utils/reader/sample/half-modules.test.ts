import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { Corners } from '../code';
import { toLuminance } from '../image/luminance';
import { readHalfModules } from './half-modules';

const one = encode('https://good.example/', 2, 'L');
const other = encode('https://evil.example/', 2, 'L');
const side = one.modules.length * 8;
const corners: Corners = [
  { x: 32, y: 32 },
  { x: 32 + side, y: 32 },
  { x: 32 + side, y: 32 + side },
  { x: 32, y: 32 + side },
];
const location = { corners, modules: one.modules.length, inverted: false };

describe('readHalfModules', () => {
  it('finds nothing odd about an honest symbol', () => {
    expect(readHalfModules(toLuminance(draw(one, { scale: 8, quiet: 4 })), location, 0)).toBeUndefined();
  });

  it('gives both codes of modules drawn in two halves', () => {
    const left = toLuminance(draw(one, { scale: 8, quiet: 4 }));
    const right = toLuminance(draw(other, { scale: 8, quiet: 4 }));
    const data = left.data.map((value, at) => ((at % left.width) % 8 < 4 ? value : (right.data[at] ?? 0)));
    const readings = readHalfModules({ ...left, data }, location, 1.6);
    expect(readings).toHaveLength(4);
    // Some modules are lost against their surroundings; the error correction is for those.
    const likeness = (reading: Uint8Array | undefined, { modules }: typeof one) =>
      modules.flat().filter((dark, at) => (reading?.[at] === 1) === dark).length / modules.flat().length;
    expect(likeness(readings?.[0], one)).toBeGreaterThan(0.95);
    expect(likeness(readings?.[1], other)).toBeGreaterThan(0.95);
  });
});
