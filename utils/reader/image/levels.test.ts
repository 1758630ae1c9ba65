import { describe, expect, it } from 'vitest';
import { brighten, lowContrastTones, stretchContrast } from './levels';

describe('levels', () => {
  it('spreads little contrast over the whole range', () => {
    const luminance = { data: Uint8Array.from([238, 255, 238, 255]), width: 4, height: 1 };
    expect([...stretchContrast(luminance).data]).toEqual([0, 255, 0, 255]);
  });

  it('spreads two pale tones though something dark is beside them', () => {
    const row = [...Array(40).fill(30), ...Array(30).fill(238), ...Array(30).fill(255)];
    const luminance = { data: Uint8Array.from(row), width: 100, height: 1 };
    const spread = [...lowContrastTones(luminance)];
    expect(spread).toHaveLength(1);
    expect([spread[0]?.data[0], spread[0]?.data[50], spread[0]?.data[90]]).toEqual([0, 0, 255]);
  });

  it('finds no two tones in a ramp', () => {
    const ramp = { data: Uint8Array.from({ length: 256 }, (_, value) => value), width: 100, height: 1 };
    expect([...lowContrastTones(ramp)]).toEqual([]);
  });

  it('brightens dark tones most and leaves black and white', () => {
    const tones = { data: Uint8Array.from([0, 10, 100, 255]), width: 4, height: 1 };
    expect([...brighten(tones).data]).toEqual([0, 59, 167, 255]);
  });
});
