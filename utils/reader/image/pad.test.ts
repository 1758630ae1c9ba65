import { describe, expect, it } from 'vitest';
import { crop, pad } from './pad';

const small = { data: Uint8Array.from([0, 100, 200, 100]), width: 2, height: 2 };

describe('pad and crop', () => {
  it('put a margin around and take a box out', () => {
    expect([...crop(pad(small, 1, 9), { left: 0, top: 0, right: 2, bottom: 2 }).data]).toEqual([9, 9, 9, 0]);
  });

  it('cut the box to the image', () => {
    expect(crop(small, { left: -5, top: 1, right: 99, bottom: 99 })).toMatchObject({ width: 2, height: 1 });
  });
});
