import { expect, it } from 'vitest';
import { ago, daysWords } from './time-words';

const NOW = Date.UTC(2026, 10, 23, 12);

it.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [60_000, '1 minute ago'],
  [90 * 60_000, '1 hour ago'],
  [24 * 3_600_000, 'yesterday'],
  [40 * 24 * 3_600_000, 'last month'],
  [800 * 24 * 3_600_000, '2 years ago'],
  [-5_000, 'just now'],
])('%d ms ago is "%s"', (passed, words) => {
  expect(ago(NOW - passed, NOW)).toBe(words);
});

it.each([
  [NOW, NOW + 1000, 'Nov 23, 2026'],
  [NOW - 3 * 24 * 3_600_000, NOW, 'Nov 20 – 23, 2026'],
  [NOW, NOW - 24 * 3_600_000, 'Nov 23, 2026'],
])('the days from %d to %d are "%s"', (first, last, words) => {
  expect(daysWords(first, last).replace(/\s/g, ' ')).toBe(words);
});
