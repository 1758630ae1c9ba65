import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { type LuminanceImage, toLuminance } from '../image/luminance';
import { crop } from '../image/pad';
import { enlarge } from '../image/scale';
import { evidenceAt, symbolEvidence } from './finder-places';

const symbol = toLuminance(draw(encode('https://a.example/', 2, 'M'), { scale: 4, quiet: 4 }));
const changed = (change: (value: number, at: number) => number) => ({
  ...symbol,
  data: symbol.data.map(change),
});

describe('evidenceAt', () => {
  it('is much for a symbol, whichever of the two tones is dark', () => {
    expect(evidenceAt(symbol, 50)).toBe('much');
    const inverted = changed((value) => 255 - value);
    expect(evidenceAt(inverted, 50)).toBe('much');
  });

  it('is none for stripes and a check', () => {
    const { width } = symbol;
    const stripes = changed((_, at) => (((at % width) >> 2) % 2) * 255);
    const check = changed((_, at) => ((((at % width) >> 3) + (Math.floor(at / width) >> 3)) % 2) * 255);
    expect(evidenceAt(stripes, 50)).toBe('none');
    expect(evidenceAt(check, 50)).toBe('none');
  });

  it('is none for a single finder pattern, and not much for two of which one is far larger', () => {
    const single = crop(symbol, { left: 0, top: 0, right: 48, bottom: 48 });
    expect(evidenceAt(single, 50)).toBe('none');
    const beside = enlarge(crop(symbol, { left: 12, top: 12, right: 48, bottom: 48 }), 4);
    const both = { data: new Uint8Array(250 * 150).fill(255), width: 250, height: 150 };
    paste(both, single, 0);
    paste(both, beside, 100);
    expect(evidenceAt(both, 50)).toBe('some');
  });

  it('is some for two places that hold along row and column alone', () => {
    const plus = { data: new Uint8Array(200 * 60).fill(255), width: 200, height: 60 };
    for (const left of [10, 130]) paste(plus, cross(), left);
    expect(evidenceAt(plus, 50)).toBe('some');
  });
});

describe('symbolEvidence', () => {
  it('does not mind light that changes over the image', () => {
    const { width } = symbol;
    const shaded = changed((value, at) => 10 + (value * (at % width)) / (2 * width) + (at % width) / 2);
    expect(symbolEvidence(shaded)).not.toBe('none');
    expect(symbolEvidence(changed((_, at) => (at % width) * 1.5))).toBe('none');
  });
});

/** Lays an image on a larger one, so far from its left. */
function paste(onto: LuminanceImage, from: LuminanceImage, left: number): void {
  for (let y = 0; y < from.height; y++)
    onto.data.set(from.data.subarray(y * from.width, (y + 1) * from.width), y * onto.width + left);
}

/** 1, 1, 3, 1, 1 of six pixels along one row and one column of bars, on light. */
function cross(): LuminanceImage {
  const data = new Uint8Array(42 * 42).fill(255);
  const dark = (at: number) => at < 6 || (at >= 12 && at < 30) || at >= 36;
  for (let y = 0; y < 42; y++) {
    for (let x = 0; x < 42; x++) {
      const isBar = (x >= 15 && x < 27) || (y >= 15 && y < 27);
      if (isBar && dark(x) && dark(y)) data[y * 42 + x] = 0;
    }
  }
  return { data, width: 42, height: 42 };
}
