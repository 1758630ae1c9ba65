import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { hasFinderPatterns } from './finder-ratio';
import { restoreQuietZone } from './quiet-zone';

const symbol = encode('https://a.example/', 3, 'M');

describe('restoreQuietZone', () => {
  it('gives a code that runs into the dark its light margin back', () => {
    const dark = draw(symbol, { scale: 4, quiet: 0, page: { margin: 30, colour: [0, 0, 0, 255] } });
    const restored = restoreQuietZone(toLuminance(dark), 16);
    expect(restored && [...restored.data.subarray(0, restored.width)].every((value) => value === 255)).toBe(
      true,
    );
    expect(restored && hasFinderPatterns(restored, 3)).toBe(true);
  });

  it('does nothing on a light page', () => {
    const plain = draw(symbol, { scale: 6, quiet: 4, page: { margin: 60, colour: [255, 255, 255, 255] } });
    expect(restoreQuietZone(toLuminance(plain), 16)).toBeUndefined();
  });
});
