import { describe, expect, it } from 'vitest';
import type { Pixels } from '../code';
import { colourChannel } from './colour-channel';
import { channelWithHiddenEdges, colourContrast } from './colour-contrast';
import { composite, transparency } from './composite';
import { boxBlur, evenIllumination, unsharpMask } from './illumination';
import { lowContrastTones, stretchContrast } from './levels';
import { toLuminance, toPixels } from './luminance';

const picture = (...pixels: [number, number, number, number][]): Pixels => ({
  data: Uint8ClampedArray.from(pixels.flat()),
  width: pixels.length,
  height: 1,
});

describe('passes on tones', () => {
  it('lays clear pixels on the ground and leaves opaque ones alone', () => {
    const clear = picture([0, 0, 0, 0], [10, 20, 30, 255], [0, 0, 0, 128]);
    expect([...composite(clear, { r: 255, g: 255, b: 255 }).data]).toEqual([
      255, 255, 255, 255, 10, 20, 30, 255, 127, 127, 127, 255,
    ]);
    expect(transparency(clear)).toBeCloseTo(2 / 3);
    expect(transparency(picture([1, 2, 3, 255]))).toBe(0);
  });

  it('tells apart in a channel what is one lightness', () => {
    const colours = picture([200, 0, 0, 255], [0, 102, 0, 255]);
    const [one = 0, two = 0] = toLuminance(colours).data;
    expect(Math.abs(one - two)).toBeLessThan(3);
    expect([...colourChannel(colours, 'red').data]).toEqual([200, 0]);
    expect([...colourChannel(colours, 'green').data]).toEqual([0, 102]);
    const contrast = colourContrast(colours);
    expect(contrast.red).toBe(200);
    expect(contrast.lightness).toBeLessThan(3);
  });

  it('finds colours of one lightness in a small part of a page', () => {
    const page = (dark: number[], light: number[]): Pixels => {
      const data = new Uint8ClampedArray(400 * 300 * 4).fill(255);
      for (let y = 200; y < 260; y++) {
        for (let x = 300; x < 360; x++) {
          const isDark = x % 10 < 5 !== y % 10 < 5;
          data.set([...(isDark ? dark : light), 255], (y * 400 + x) * 4);
        }
      }
      return { data, width: 400, height: 300 };
    };
    expect(channelWithHiddenEdges(page([200, 0, 0], [0, 102, 0]))).toBe('red');
    expect(channelWithHiddenEdges(page([0, 0, 0], [255, 255, 255]))).toBeUndefined();
  });

  it('spreads two pale tones though something dark is beside them', () => {
    const row = [...Array(40).fill(30), ...Array(30).fill(238), ...Array(30).fill(255)];
    const grey = { data: Uint8Array.from(row), width: 100, height: 1 };
    const made = [...lowContrastTones(grey)];
    expect(made).toHaveLength(1);
    expect([made[0]?.data[0], made[0]?.data[50], made[0]?.data[90]]).toEqual([0, 0, 255]);
    expect([...lowContrastTones({ ...grey, data: Uint8Array.from({ length: 256 }, (_, v) => v) })]).toEqual(
      [],
    );
  });

  it('spreads little contrast over the whole range', () => {
    const grey = { data: Uint8Array.from([238, 255, 238, 255]), width: 4, height: 1 };
    expect([...stretchContrast(grey).data]).toEqual([0, 255, 0, 255]);
  });

  it('makes one threshold fit light and shadow', () => {
    const lit = Uint8Array.from({ length: 64 * 64 }, (_, at) => {
      const x = at % 64;
      return (x < 32 ? 60 : 240) * ((x >> 2) % 2 === 0 ? 0.5 : 1);
    });
    const even = evenIllumination({ data: lit, width: 64, height: 64 }, 6, 4).data;
    const row = (x: number) => even[32 * 64 + x] ?? 0;
    expect([row(9) < 128, row(13) > 128, row(49) < 128, row(53) > 128]).toEqual([true, true, true, true]);
  });

  it('smooths noise and lifts edges', () => {
    const grey = { data: Uint8Array.from([0, 0, 90, 0, 0]), width: 5, height: 1 };
    expect([...boxBlur(grey, 1).data]).toEqual([0, 30, 30, 30, 0]);
    const edge = { data: Uint8Array.from([100, 100, 140, 140]), width: 4, height: 1 };
    const lifted = unsharpMask(edge, 1, 1).data;
    expect((lifted[2] ?? 0) - (lifted[1] ?? 0)).toBeGreaterThan(40);
  });

  it('goes to grey pixels and back', () => {
    const grey = { data: Uint8Array.from([0, 7, 255]), width: 3, height: 1 };
    expect(toLuminance(toPixels(grey))).toEqual(grey);
  });
});
