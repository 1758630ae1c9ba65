import { describe, expect, it } from 'vitest';
import { colourChannel } from './colour-channel';
import { toLuminance } from './luminance';

describe('colourChannel', () => {
  it('tells colours of one lightness apart', () => {
    const colours = { data: Uint8ClampedArray.from([200, 0, 0, 255, 0, 102, 9, 255]), width: 2, height: 1 };
    const [one = 0, two = 0] = toLuminance(colours).data;
    expect(Math.abs(one - two)).toBeLessThan(3);
    expect([...colourChannel(colours, 'red').data]).toEqual([200, 0]);
    expect([...colourChannel(colours, 'green').data]).toEqual([0, 102]);
    expect([...colourChannel(colours, 'blue').data]).toEqual([0, 9]);
  });
});
