import { describe, expect, it } from 'vitest';
import { NormalEquations } from './normal-equations';

/** Points of 3 - 2 x, each a little off but the mean of which is right. */
function line(): NormalEquations {
  const equations = new NormalEquations(2);
  for (let x = -3; x <= 3; x++) {
    for (const off of [-0.5, 0.5]) equations.add(Float64Array.of(1, x), 3 - 2 * x + off);
  }
  return equations;
}

describe('NormalEquations', () => {
  it('comes closest to all rows', () => {
    const [at0, slope] = line().solve() ?? [];
    expect(at0).toBeCloseTo(3);
    expect(slope).toBeCloseTo(-2);
  });

  it('stays with what it is held to where the rows say nothing, and ever more the firmer it is held', () => {
    const nothing = new NormalEquations(2);
    const near = { values: Float64Array.of(5, 7), hold: Float64Array.of(1, 1) };
    expect([...(nothing.solve(near) ?? [])]).toEqual([5, 7]);
    const slope = (hold: number) =>
      line().solve({ values: Float64Array.of(3, 0), hold: Float64Array.of(0, hold) })?.[1] ?? 0;
    expect(slope(10)).toBeGreaterThan(-2);
    expect(slope(1000)).toBeGreaterThan(slope(10));
  });

  it('gives nothing where the rows leave it open', () => {
    expect(new NormalEquations(2).solve()).toBeUndefined();
    const one = new NormalEquations(2);
    one.add(Float64Array.of(1, 1), 4);
    expect(one.solve()).toBeUndefined();
  });
});
