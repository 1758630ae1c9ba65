import { expect, it } from 'vitest';
import { seenCode } from '../../../utils/store/history.testing';
import { steadyDays } from './steady-days';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
const NOW = at(25, 9);
const codeAt = (id: string, lastSeen: number) => ({
  id,
  record: { ...seenCode(id, 0), firstSeen: 0, lastSeen },
});
const shown = (days: { heading: string; codes: { id: string }[] }[]) =>
  days.map(({ heading, codes }) => [heading, ...codes.map(({ id }) => id)]);

it('has the newest first, under the day on which each was seen', () => {
  const codes = [codeAt('old', at(24, 0)), codeAt('older', at(16, 23)), codeAt('new', at(25, 0))];
  expect(shown(steadyDays()(codes, NOW))).toEqual([
    ['today', 'new'],
    ['yesterday', 'old'],
    ['Monday, November 16', 'older'],
  ]);
});

it('names the year of a day in another', () => {
  expect(shown(steadyDays()([codeAt('a', new Date(2024, 11, 31).getTime())], NOW))).toEqual([
    ['Tuesday, December 31, 2024', 'a'],
  ]);
});

it('leaves a code where it stands that is met again, and adds a new one on top and an old one below', () => {
  const steady = steadyDays();
  const first = [codeAt('a', at(25, 8)), codeAt('b', at(24, 7))];
  steady(first, NOW);
  const later = [
    codeAt('b', at(25, 10)),
    codeAt('c', at(25, 9)),
    codeAt('a', at(25, 8)),
    codeAt('d', at(24, 6)),
  ];
  expect(shown(steady(later, at(25, 11)))).toEqual([
    ['today', 'c', 'a'],
    ['yesterday', 'b', 'd'],
  ]);
});
