import { beforeAll, describe, expect, it } from 'vitest';
import { expressionsIn } from './expressions';
import { productSources } from './sources';

/**
 * Every regular expression of the product meets a stranger's text sooner or later. None may take time that grows faster
 * than the text does. What the checker cannot decide in its time, for it counts each bounded repetition out, is held by
 * the clock, with texts made of the expression's own pieces.
 */
const TIMEOUT_MS = 2000;
/** The longest text of a code, and how long reading it may take; the least of several tries counts. */
const LENGTH = 8192;
const MOST_MS = 20;

const expressions = expressionsIn(productSources());
const undecided: typeof expressions = [];

describe('regular expressions', () => {
  const bad: string[] = [];
  beforeAll(async () => {
    process.env.RECHECK_BACKEND = 'pure';
    const { check } = await import('recheck');
    for (const expression of expressions) {
      const { source, flags, file } = expression;
      const { status } = await check(source, flags, { timeout: TIMEOUT_MS });
      if (status === 'vulnerable') bad.push(`${file}: /${source}/${flags}`);
      if (status === 'unknown') undecided.push(expression);
    }
  }, 600_000);

  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(500);
  });

  it('take time in proportion to the text', () => {
    expect(bad).toEqual([]);
  });

  it('take little time where that cannot be decided', () => {
    const slow = undecided.flatMap(({ source, flags, file }) => {
      const ms = Math.max(...hostileTexts(source).map((text) => cost(source, flags, text)));
      return ms < MOST_MS ? [] : [`${file}: /${source}/${flags}: ${Math.round(ms)} ms`];
    });
    expect(undecided.length).toBeLessThan(expressions.length / 5);
    expect(slow).toEqual([]);
  }, 600_000);
});

it('would see one that takes longer', () => {
  const ms = Math.max(...hostileTexts('^\\s*a\\s*=').map((text) => cost('^\\s*a\\s*=', 'm', text)));
  expect(ms).toBeGreaterThan(MOST_MS);
});

/** Processor time of the cheapest of several runs over a text, in milliseconds: what else the machine does does not count. */
function cost(source: string, flags: string, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5 && least >= MOST_MS; i++) {
    const expression = new RegExp(source, flags);
    const before = process.cpuUsage();
    if (expression.global) for (const _ of text.matchAll(expression));
    else expression.test(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Long texts that begin, again and again, with what the expression looks for, and never end as it wants. */
function hostileTexts(source: string): string[] {
  const words = source.match(/\\[sdwS]|[A-Za-z]+|[^A-Za-z\s\\]/g) ?? [];
  const plain = words.map((word) => ({ '\\s': '\n', '\\d': '1', '\\w': 'a', '\\S': '-' })[word] ?? word);
  const singles = new Set([...plain, 'a', 'A', '1', ' ', '\n', '\t', '.', '-', '@', '%', '/']);
  const pairs = plain.slice(0, 12).flatMap((first) => ['a', '1', ' ', '.'].map((second) => first + second));
  return [...singles, ...pairs, plain.join('')].map(
    (piece) => `${piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)}\u0000`,
  );
}
