import { describe, expect, it } from 'vitest';
import { boxBlur, evenIllumination, unsharpMask } from './illumination';

describe('illumination', () => {
  it('makes one threshold fit light and shadow', () => {
    const lit = Uint8Array.from({ length: 64 * 64 }, (_, at) => {
      const x = at % 64;
      return (x < 32 ? 60 : 240) * ((x >> 2) % 2 === 0 ? 0.5 : 1);
    });
    const even = evenIllumination({ data: lit, width: 64, height: 64 }, 6, 4).data;
    const row = (x: number) => even[32 * 64 + x] ?? 0;
    expect([row(9) < 128, row(13) > 128, row(49) < 128, row(53) > 128]).toEqual([true, true, true, true]);
  });

  it('blurs noise', () => {
    const luminance = { data: Uint8Array.from([0, 0, 90, 0, 0]), width: 5, height: 1 };
    expect([...boxBlur(luminance, 1).data]).toEqual([0, 30, 30, 30, 0]);
  });

  it('lifts edges', () => {
    const edge = { data: Uint8Array.from([100, 100, 140, 140]), width: 4, height: 1 };
    const lifted = unsharpMask(edge, 1, 1).data;
    expect((lifted[2] ?? 0) - (lifted[1] ?? 0)).toBeGreaterThan(40);
  });
});
