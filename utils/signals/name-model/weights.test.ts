import { describe, expect, it } from 'vitest';
import * as model from '../data/name-model';
import { FACT_PLACES, LETTER_PLACES } from './features';
import { RUNS } from './oddness';
import { readWeights, stepsOf, writeNumbers } from './weights';

describe('weights as text', () => {
  it.each([1, 2] as const)('come back as they were written, %d a character', (perCharacter) => {
    const levels = [0.1, 0.5, 1, 2];
    const numbers = Array.from({ length: 1000 }, (_, at) => (at * 7) % 9);
    const text = writeNumbers(numbers, { steps: stepsOf(levels), perCharacter });
    const into = new Float32Array(1002).fill(9);
    readWeights({ levels, text, perCharacter }, into, 1);
    const values = [0, ...levels, ...levels.map((level) => -level)];
    expect([...into.subarray(1, 1001)]).toEqual(numbers.map((number) => Math.fround(values[number] ?? 9)));
    expect([into[0], into[1001]]).toEqual([9, 9]);
  });

  it('of the model fill its tables and take less than 100 kB', () => {
    const { LETTERS, FACTS, SURPRISE } = model;
    expect(LETTERS.text.length + FACTS.text.length + SURPRISE.length).toBeLessThan(100_000);
    const bare = (text: string) => text.replaceAll('\n', '').length;
    expect(bare(LETTERS.text) * LETTERS.perCharacter).toBe(LETTER_PLACES);
    expect(bare(FACTS.text) * FACTS.perCharacter).toBe(FACT_PLACES);
    expect(bare(SURPRISE) * 2).toBe(RUNS);
  });
});
