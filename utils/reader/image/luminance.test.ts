import { describe, expect, it } from 'vitest';
import { toLuminance, toPixels } from './luminance';

describe('toLuminance', () => {
  it('undoes toPixels', () => {
    const luminance = { data: Uint8Array.from([0, 7, 255]), width: 3, height: 1 };
    expect(toLuminance(toPixels(luminance))).toEqual(luminance);
  });
});
