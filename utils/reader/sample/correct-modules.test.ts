import { describe, expect, it } from 'vitest';
import { encode } from '../../../bench/generated/encode';
import { bitPlaces, blocksOf, formatOf } from './codewords';
import { correctModules } from './correct-modules';

const levels = ['L', 'M', 'Q', 'H'] as const;
const darkOf = (version: number, level: (typeof levels)[number]) =>
  Uint8Array.from(encode('a.test', version, level).modules.flat(), Number);

/** Turns every module of so many words and says so. */
function damage(dark: Uint8Array, modules: number, words: number[]) {
  const damaged = { dark: dark.slice(), doubts: new Uint8Array(dark.length), doubt: () => damaged.doubts };
  const places = bitPlaces(modules);
  for (const word of words) {
    for (const at of places.slice(word * 8, word * 8 + 8)) {
      damaged.dark[at] = 1 - (dark[at] ?? 0);
      damaged.doubts[at] = 200;
    }
  }
  return damaged;
}

describe('correctModules', () => {
  it('knows the words of small and large versions at every level', () => {
    for (const version of [1, 2, 5, 7, 14, 27, 32]) {
      const modules = 17 + 4 * version;
      for (const level of levels) {
        const dark = darkOf(version, level);
        const sample = damage(dark, modules, [0, 5]);
        sample.doubts.fill(0);
        expect(formatOf(dark, modules)?.level).toBe(level);
        expect(correctModules(sample, modules), `${version}${level}`).toEqual(dark);
      }
    }
  });

  it('mends nearly as many words as there are for correction, where they are the doubtful ones', () => {
    const dark = darkOf(3, 'M');
    const [block] = blocksOf(29, bitPlaces(29).length / 8, { level: 'M', mask: 0 });
    expect(block?.parity).toBe(26);
    const words = Array.from({ length: 23 }, (_, at) => at * 3);
    expect(correctModules(damage(dark, 29, words), 29)).toEqual(dark);
    expect(correctModules(damage(dark, 29, [...words, 1]), 29)).toBeUndefined();
    const unknown = damage(dark, 29, words);
    unknown.doubts.fill(0);
    expect(correctModules(unknown, 29)).toBeUndefined();
  });

  it('mends a few words that nobody doubts beside doubtful ones', () => {
    const dark = darkOf(3, 'M');
    const sample = damage(dark, 29, [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34]);
    for (const at of bitPlaces(29).slice(2 * 8, 2 * 8 + 4)) sample.dark[at] = 1 - (sample.dark[at] ?? 0);
    expect(correctModules(sample, 29)).toEqual(dark);
  });

  it('takes noise for no symbol', () => {
    let state = 7;
    for (let round = 0; round < 200; round++) {
      const noise = Uint8Array.from({ length: 21 * 21 }, () => {
        state = (state * 1103515245 + 12345) >>> 0;
        return (state >>> 16) & 1;
      });
      const doubt = () => noise.map((_, at) => (at * 37) % 251);
      expect(correctModules({ dark: noise, doubt }, 21)).toBeUndefined();
    }
  });
});
