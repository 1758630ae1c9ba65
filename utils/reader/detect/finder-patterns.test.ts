import { describe, expect, it } from 'vitest';
import { rotate } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { findFinderPatterns } from './finder-patterns';

const scale = 6;
const symbol = encode('https://a.example/scratched', 4, 'M');
const page = draw(symbol, { scale, quiet: 6 });
const far = (symbol.modules.length - 3.5 + 6) * scale;
const near = (3.5 + 6) * scale;

describe('findFinderPatterns', () => {
  it('finds the three of a symbol with the size of their modules, and nothing else', () => {
    const patterns = findFinderPatterns(toLuminance(page), 128);
    expect(patterns).toHaveLength(3);
    for (const [x, y] of [
      [near, near],
      [far, near],
      [near, far],
    ] as const) {
      const pattern = patterns.find((one) => Math.hypot(one.x - x, one.y - y) < 2);
      expect(pattern?.module).toBeCloseTo(scale, 0);
    }
  });

  it('finds them on a symbol that is turned', () => {
    expect(findFinderPatterns(toLuminance(rotate(page, 30)), 128)).toHaveLength(3);
  });
});
