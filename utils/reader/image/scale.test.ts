import { describe, expect, it } from 'vitest';
import { enlarge, reduce } from './scale';

const small = { data: Uint8Array.from([0, 100, 200, 100]), width: 2, height: 2 };

describe('scale', () => {
  it('reduces to the mean of each square', () => {
    expect([...reduce(small, 2).data]).toEqual([100]);
    const nine = { data: Uint8Array.from([0, 0, 0, 0, 90, 0, 0, 0, 0]), width: 3, height: 3 };
    expect(reduce(nine, 3)).toEqual({ data: Uint8Array.from([10]), width: 1, height: 1 });
  });

  it('enlarges by a factor', () => {
    expect(enlarge(small, 2)).toMatchObject({ width: 4, height: 4 });
  });
});
