import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Example,
  findFeatures,
  foldOf,
  hostedNames,
  randomFrom,
  readList,
  surpriseOf,
  weigh,
} from './examples';
import { learn, quantise, score } from './learn';

const folder = mkdtempSync(join(tmpdir(), 'name-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Names of two makes: counted ones, and pairs of words. */
const WORDS = 'garden music river stone summer paper kitchen harbour forest market'.split(' ');
const counted = (at: number) => `s\tx${(at * 7919) % 9973}qz${at}.weebly.com`;
const spelled = (at: number) =>
  `s\thttps://${WORDS[at % 10]}${WORDS[(at * 3 + 1) % 10]}${'abcdefgh'[at % 8]}.org/about`;

let examples: Example[] = [];
beforeAll(() => {
  const lines = (make: (at: number) => string) => Array.from({ length: 200 }, (_, at) => make(at)).join('\n');
  writeFileSync(join(folder, 'bad-hosts.tsv'), lines(counted));
  writeFileSync(join(folder, 'good.tsv'), lines(spelled));
  examples = [
    ...readList(join(folder, 'bad-hosts.tsv'), 'deceptive'),
    ...readList(join(folder, 'good.tsv'), 'ordinary'),
  ];
  findFeatures(examples, surpriseOf(examples));
  weigh(examples, new Set(['good']));
});

describe('the trainer of the name model', () => {
  it('tells sites apart that it has not seen, also with weights in levels', () => {
    const seen = examples.filter(({ site }) => foldOf(site, 4) !== 0);
    const { model } = quantise(learn(seen, randomFrom(1)), seen);
    const others = examples.filter(({ site }) => foldOf(site, 4) === 0);
    expect(others.length).toBeGreaterThan(50);
    const wrong = others.filter((one) => score(model, one) > 0 !== (one.kind === 'deceptive'));
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  it('gives the same model for the same seed, another for another', () => {
    // As bytes: matching a hundred thousand numbers one by one takes seconds.
    const weights = (seed: number) => Buffer.from(learn(examples, randomFrom(seed)).weights.buffer);
    const first = weights(1);
    expect(first.equals(weights(1))).toBe(true);
    expect(first.equals(weights(2))).toBe(false);
  });

  it('makes ordinary names for the services on the deceptive lists, and keeps them on their owner’s side', () => {
    const made = hostedNames(examples, randomFrom(1));
    expect(made).toHaveLength(200);
    expect(made.every(({ suffix, kind }) => suffix === 'weebly.com' && kind === 'ordinary')).toBe(true);
    const owners = new Set(examples.filter(({ kind }) => kind === 'ordinary').map(({ site }) => site));
    expect(made.every(({ site }) => owners.has(site))).toBe(true);
  });

  it('lets no ending be a verdict', () => {
    const sum = (kind: Example['kind'], ending: string) =>
      examples
        .filter((one) => one.kind === kind && one.suffix.endsWith(ending))
        .reduce((all, { weight }) => all + weight, 0);
    // There are no ordinary names with this ending in the lists.
    expect(sum('deceptive', 'com')).toBeLessThanOrEqual(60.001);
    expect(sum('ordinary', 'org')).toBeGreaterThan(50);
  });
});
