import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { downscaleToLimit } from '../image/downscale';
import { type LuminanceImage, toLuminance } from '../image/luminance';
import { closeDark, dilateDark, erodeDark } from '../image/morphology';
import { crop, pad } from '../image/pad';
import { enlarge, reduce } from '../image/scale';
import { eraseSymbol, finderPatternQuads } from './erase';
import { hasFinderPatterns } from './finder-ratio';
import { restoreQuietZone } from './quiet-zone';
import { hasTextureAround } from './surroundings';
import { textureRegions } from './texture';

const symbol = encode('https://a.example/', 3, 'M');
const plain = draw(symbol, { scale: 6, quiet: 4, page: { margin: 60, colour: [255, 255, 255, 255] } });

const map = (rows: string[]) => ({
  data: Uint8Array.from(rows.join(''), (cell) => (cell === '#' ? 0 : 255)),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});
const show = ({ data, width }: { data: Uint8Array; width: number }) =>
  Array.from({ length: data.length / width }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (value) => (value < 128 ? '#' : '.')).join(''),
  );

const regionsOf = (luminance: LuminanceImage) => textureRegions(luminance).regions;

describe('passes on shapes', () => {
  it('closes a gap and leaves a wide one', () => {
    const gap = map(['.........', '.........', '.##.##...', '.##.##...', '.........', '.........']);
    expect(show(closeDark(gap, 1))[2]).toBe('.#####...');
    const wide = map(['..........', '..........', '.##...##..', '.##...##..', '..........', '..........']);
    expect(show(closeDark(wide, 1))[2]).toBe('.##...##..');
  });

  it('grows and shrinks dark by its radius', () => {
    const dot = map(['.......', '.......', '.......', '...#...', '.......', '.......', '.......']);
    expect(show(dilateDark(dot, 1)).slice(1, 6)).toEqual([
      '.......',
      '..###..',
      '..###..',
      '..###..',
      '.......',
    ]);
    expect(show(erodeDark(dilateDark(dot, 2), 2))).toEqual(show(dot));
  });

  it('halves, enlarges, pads and crops', () => {
    const small = { data: Uint8Array.from([0, 100, 200, 100]), width: 2, height: 2 };
    expect([...reduce(small, 2).data]).toEqual([100]);
    expect(enlarge(small, 2)).toMatchObject({ width: 4, height: 4 });
    expect([...crop(pad(small, 1, 9), { left: 0, top: 0, right: 2, bottom: 2 }).data]).toEqual([9, 9, 9, 0]);
    expect(crop(small, { left: -5, top: 1, right: 99, bottom: 99 })).toMatchObject({ width: 2, height: 1 });
  });

  it('reduces only what is larger than it works at', () => {
    expect(downscaleToLimit(plain).factor).toBe(1);
    const sheet = (width: number, height: number) => ({
      data: new Uint8ClampedArray(width * height * 4).fill(7),
      width,
      height,
    });
    const { reduced, factor } = downscaleToLimit(sheet(5000, 3000));
    expect([factor, reduced.width, reduced.height, reduced.data[0]]).toEqual([2, 2500, 1500, 7]);
    // A tall screenshot has no more pixels than a photograph: its modules must not vanish.
    expect(downscaleToLimit(sheet(700, 7000)).factor).toBe(1);
  });

  it('says that a code looks like one, and that stripes, a ramp and one colour do not', () => {
    const [region] = regionsOf(toLuminance(plain));
    expect(region?.left).toBeLessThan(110);
    expect(region?.right).toBeGreaterThan(220);
    const made = (tone: (x: number, y: number) => number) => ({
      data: Uint8Array.from({ length: 300 * 300 }, (_, at) => tone(at % 300, Math.floor(at / 300))),
      width: 300,
      height: 300,
    });
    expect(regionsOf(made((x) => ((x >> 2) % 2) * 255))).toEqual([]);
    expect(regionsOf(made((x, y) => (x + y) / 3))).toEqual([]);
    expect(regionsOf(made(() => 80))).toEqual([]);
  });

  it('sees three finder patterns, in either colour, and paints them out', () => {
    const grey = toLuminance(plain);
    expect(hasFinderPatterns(grey, 3)).toBe(true);
    expect(hasFinderPatterns({ ...grey, data: grey.data.map((value) => 255 - value) }, 3)).toBe(true);
    const corners = [84, 258].flatMap((y) => [84, 258].map((x) => ({ x, y })));
    const [a, b, c, d] = corners as [Point, Point, Point, Point];
    const place = [a, b, d, c] as const;
    const without = finderPatternQuads(place, 29).reduce((rest, quad) => eraseSymbol(rest, quad, 1), grey);
    for (const [x, y] of [
      [105, 105],
      [237, 105],
      [105, 237],
    ] as const) {
      expect(without.data[y * without.width + x]).toBe(255);
    }
    expect(hasTextureAround(grey, place, 20)).toBe(false);
    const inner = [
      { x: 140, y: 140 },
      { x: 200, y: 140 },
      { x: 200, y: 200 },
      { x: 140, y: 200 },
    ] as const;
    expect(hasTextureAround(grey, inner, 10)).toBe(true);
  });

  it('gives a code that runs into the dark its light margin back', () => {
    const dark = draw(symbol, { scale: 4, quiet: 0, page: { margin: 30, colour: [0, 0, 0, 255] } });
    const island = restoreQuietZone(toLuminance(dark), 16);
    expect(island && [...island.data.subarray(0, island.width)].every((value) => value === 255)).toBe(true);
    expect(island && hasFinderPatterns(island, 3)).toBe(true);
    expect(restoreQuietZone(toLuminance(plain), 16)).toBeUndefined();
  });
});

type Point = { x: number; y: number };
