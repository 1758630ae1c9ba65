import { expect, it } from 'vitest';
import { isDue } from './due-lists';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const list = { id: 'a', name: 'A', url: 'https://lists.example/' };
const unfinished = { bytes: 0, parts: 0, counts: { lines: 0, unreadable: 0, exclusions: [] }, attempts: 1 };

it.each([
  ['a new one', list, true],
  ['one of a day ago', { ...list, checkedAt: NOW - 24 * HOUR }, true],
  ['one of today', { ...list, checkedAt: NOW - 23 * HOUR }, false],
  ['one that failed a moment ago', { ...list, checkedAt: NOW - 1, trouble: 'offline' as const }, false],
  ['one that failed an hour ago', { ...list, checkedAt: NOW - HOUR, trouble: 'offline' as const }, true],
  ['one whose update was ended', { ...list, checkedAt: NOW - 1, unfinished }, true],
  ['one that was checked in the future', { ...list, checkedAt: NOW + HOUR }, true],
  ['a file', { id: 'f', name: 'F' }, false],
])('asks for a list once a day: %s', (_, one, due) => {
  expect(isDue(one, 24, NOW)).toBe(due);
});
