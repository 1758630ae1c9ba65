import { describe, expect, it } from 'vitest';
import { surpriseBits } from '../../../scripts/data/name-model/surprise';
import { eachRun, oddnessOf, RUNS } from './oddness';

const ORDINARY = 'garden river market summer kitchen harbour forest music paper stone'.split(' ');

describe('how odd a name reads', () => {
  const counts = new Float64Array(RUNS);
  for (const name of ORDINARY)
    for (let times = 0; times < 50; times += 1)
      eachRun(name, (place) => {
        counts[place] = (counts[place] ?? 0) + 1;
      });
  const surprise = surpriseBits(counts);

  it('is little for letters that follow each other in ordinary names, and much for drawn ones', () => {
    const own = oddnessOf('gardenmarket', surprise);
    const drawn = oddnessOf('xqzwvkjt7q', surprise);
    expect(own.mean).toBeLessThan(drawn.mean);
    expect(own.peak).toBeLessThan(drawn.peak);
  });

  it('is counted in bits from 1 to 9', () => {
    expect(Math.min(...surprise)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...surprise)).toBeLessThanOrEqual(9);
  });

  it('takes any text', () => {
    for (const text of ['', '-', '%E2%9D', 'a'.repeat(500), '\u0000ü'])
      expect(oddnessOf(text, surprise).mean).toBeGreaterThanOrEqual(0);
  });
});
