import { describe, expect, it } from 'vitest';
import { symbolOf } from '../../../../bench/generated/case';
import { disc, rotate, smear, warp } from '../../../../bench/generated/distort';
import { draw } from '../../../../bench/generated/draw';
import { toLuminance } from '../../image/luminance';
import { findFinderPatterns } from '../finder-patterns';
import { findBlurredSymbols } from './blurred-symbols';

const symbol = symbolOf(2, 'M');
const sharp = draw(symbol, { scale: 5, quiet: 4, page: { margin: 20, colour: [255, 255, 255, 255] } });
const start = 20 + 4 * 5;
const side = symbol.modules.length * 5;

describe('findBlurredSymbols', () => {
  it('finds a symbol to a fraction of a module where its finder patterns run together', () => {
    const luminance = toLuminance(smear(sharp, disc(6)));
    expect(findFinderPatterns(luminance, 128)).toEqual([]);
    const [first] = [...findBlurredSymbols(luminance, false)].filter(({ modules }) => modules === 25);
    const expected = [
      [start, start],
      [start + side, start],
      [start + side, start + side],
      [start, start + side],
    ] as const;
    for (const [at, [x, y]] of expected.entries()) {
      expect(Math.abs((first?.corners[at]?.x ?? 0) - x)).toBeLessThan(1.5);
      expect(Math.abs((first?.corners[at]?.y ?? 0) - y)).toBeLessThan(1.5);
    }
  });

  it('begins at the corner that has a pattern on both sides, however it is turned', () => {
    for (const degrees of [40, 130]) {
      const luminance = toLuminance(smear(rotate(sharp, degrees), disc(4)));
      const [first] = findBlurredSymbols(luminance, false);
      const middle = luminance.width / 2;
      const corner = first?.corners[0] ?? { x: middle, y: middle };
      // Its direction from the middle is that of the unturned corner, up and left, turned.
      const angle = (Math.atan2(corner.y - middle, corner.x - middle) * 180) / Math.PI;
      expect(Math.abs(((angle + 135 - degrees + 540) % 360) - 180)).toBeLessThan(5);
    }
  });

  it('finds one that recedes to a fraction of a module', () => {
    const { width, height } = sharp;
    const tilt = 0.3;
    const seen = warp(sharp, width, height, (x, y) => {
      const depth = 1 - (tilt * y) / height;
      return { x: (x - width / 2) / depth + width / 2, y: y / depth };
    });
    const luminance = toLuminance(smear(seen, disc(4)));
    // Where the source's points went: the inverse of the above.
    const places = [
      [start, start],
      [start + side, start],
      [start + side, start + side],
      [start, start + side],
    ].map(([x = 0, y = 0]) => {
      const depth = 1 / (1 + (tilt * y) / height);
      return { x: (x - width / 2) * depth + width / 2, y: y * depth };
    });
    const nearest = Math.min(
      ...[...findBlurredSymbols(luminance, false)]
        .filter(({ modules }) => modules === 25)
        .map(({ corners }) =>
          Math.max(
            ...corners.map((corner, at) =>
              Math.hypot(corner.x - (places[at]?.x ?? 0), corner.y - (places[at]?.y ?? 0)),
            ),
          ),
        ),
    );
    expect(nearest).toBeLessThan(1.5);
  });

  it('finds none on an even ground', () => {
    const even = { width: 300, height: 300, data: new Uint8Array(90_000).fill(200) };
    for (const isFine of [true, false]) expect([...findBlurredSymbols(even, isFine)]).toEqual([]);
  });
});
