import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNKS, chunkOf, hashOf, isAmong } from './hash';

describe('hashOf', () => {
  it('depends on every character and on their order', () => {
    const texts = [
      'evil.example',
      'evil.examplf',
      'evil.exampl',
      'live.example',
      'evil.example/',
      'Evil.example',
      '',
    ];
    expect(new Set(texts.map((text) => hashOf(text))).size).toBe(texts.length);
  });

  it('hashes a part as that part alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        expect(hashOf(before + text + after, before.length, before.length + text.length)).toBe(hashOf(text));
      }),
    );
  });

  it('tells a million names apart, and spreads them over the chunks', () => {
    const seen = new Set<number>();
    const sizes = new Array<number>(CHUNKS).fill(0);
    for (let i = 0; i < 1_000_000; i++) {
      const hash = hashOf(`host-${i}.example`);
      seen.add(hash);
      const chunk = chunkOf(hash);
      sizes[chunk] = (sizes[chunk] ?? 0) + 1;
    }
    expect(seen.size).toBe(1_000_000);
    expect(Math.min(...sizes)).toBeGreaterThan(800);
    expect(Math.max(...sizes)).toBeLessThan(1200);
    expect([...seen].every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  }, 30_000);
});

it('finds what is among sorted hashes, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (numbers, other) => {
      const sorted = Float64Array.from(numbers).sort();
      for (const number of numbers) expect(isAmong(sorted, number)).toBe(true);
      expect(isAmong(sorted, other)).toBe(numbers.includes(other));
    }),
  );
});
