import { expect, it } from 'vitest';
import { shade, warp } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { type LuminanceImage, toLuminance } from '../image/luminance';
import { findPartners } from './finder-partners';
import { findFinderPatterns } from './finder-patterns';

const scale = 6;
const symbol = encode('https://a.example/partners', 4, 'M');
const side = symbol.modules.length;
const page = draw(symbol, { scale, quiet: 8 });
const { width } = page;
const [near, far] = [(8 + 3.5) * scale, (8 + side - 3.5) * scale];
/** A stroke through both lower and left finder patterns. */
const struck = shade(page, (value, x, y) =>
  Math.abs(x - y) * width < 0.45 * scale || Math.abs(x * width - near) < 0.4 * scale ? 235 : value,
);
const turnedBy = (radians: number) =>
  warp(struck, width, width, (x, y) => {
    const [u, v] = [x - width / 2, y - width / 2];
    return {
      x: u * Math.cos(radians) + v * Math.sin(radians) + width / 2,
      y: v * Math.cos(radians) - u * Math.sin(radians) + width / 2,
    };
  });

it.each([0, 0.2, 1.9])(
  'finds the pattern that strokes cross beside the whole one, turned by %f',
  (radians) => {
    const luminance: LuminanceImage = toLuminance(turnedBy(radians));
    const place = (x: number, y: number) => {
      const [u, v] = [x - width / 2, y - width / 2];
      return {
        x: u * Math.cos(radians) - v * Math.sin(radians) + width / 2,
        y: v * Math.cos(radians) + u * Math.sin(radians) + width / 2,
      };
    };
    const patterns = findFinderPatterns(luminance, 128);
    const whole = place(far, near);
    expect(patterns).toHaveLength(1);
    const [pattern] = patterns;
    if (!pattern) throw new Error('No pattern');
    expect(Math.hypot(pattern.x - whole.x, pattern.y - whole.y)).toBeLessThan(scale / 2);
    const corner = place(near, near);
    const distances = findPartners(luminance, pattern, 128).map(({ x, y }) =>
      Math.hypot(x - corner.x, y - corner.y),
    );
    expect(Math.min(...distances)).toBeLessThan(scale);
  },
);

it('finds none beside a pattern that stands alone', () => {
  const alone = shade(page, (value, x, y) =>
    x * width > far - 5 * scale && y * width < near + 5 * scale ? value : 255,
  );
  const luminance = toLuminance(alone);
  const [pattern] = findFinderPatterns(luminance, 128);
  expect(pattern && findPartners(luminance, pattern, 128)).toEqual([]);
});
