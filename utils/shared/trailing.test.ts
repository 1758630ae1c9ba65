import { expect, it } from 'vitest';
import { withoutTrailing } from './trailing';

it.each([
  ['', '.-', ''],
  ['a.b.-', '.-', 'a.b'],
  ['--', '.-', ''],
  ['1200', '0', '12'],
  ['plain', '=', 'plain'],
])('of “%s” drops what it ends with of “%s”', (text, characters, expected) => {
  expect(withoutTrailing(text, characters)).toBe(expected);
});
