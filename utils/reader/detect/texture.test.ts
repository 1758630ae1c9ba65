import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { type LuminanceImage, toLuminance } from '../image/luminance';
import { textureRegions } from './texture';

const page = { margin: 60, colour: [255, 255, 255, 255] } as const;
const plain = draw(encode('https://a.example/', 3, 'M'), { scale: 6, quiet: 4, page });
const regionsOf = (luminance: LuminanceImage) => textureRegions(luminance).regions;

describe('textureRegions', () => {
  it('has a code among them', () => {
    const [region] = regionsOf(toLuminance(plain));
    expect(region?.left).toBeLessThan(110);
    expect(region?.right).toBeGreaterThan(220);
  });

  it('has no stripes, ramp or one colour among them', () => {
    const filled = (tone: (x: number, y: number) => number) => ({
      data: Uint8Array.from({ length: 300 * 300 }, (_, at) => tone(at % 300, Math.floor(at / 300))),
      width: 300,
      height: 300,
    });
    expect(regionsOf(filled((x) => ((x >> 2) % 2) * 255))).toEqual([]);
    expect(regionsOf(filled((x, y) => (x + y) / 3))).toEqual([]);
    expect(regionsOf(filled(() => 80))).toEqual([]);
  });
});
