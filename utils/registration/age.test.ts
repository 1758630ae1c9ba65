import { expect, test } from 'vitest';
import { domainAgeWords, registrationSignal } from './age';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 12);

test.each([
  [0, 'registered today'],
  [0.9, 'registered today'],
  [-0.5, 'registered today'],
  [1, 'registered yesterday'],
  [6, 'registered 6 days ago'],
  [59.9, 'registered 59 days ago'],
  [60, 'registered 1 month ago'],
  [100, 'registered 3 months ago'],
  [364, 'registered 11 months ago'],
  [740, 'registered 2 years ago'],
  [9500, 'registered 26 years ago'],
  [-40, 'registration date lies in the future'],
])('%d days: %s', (days, words) => expect(domainAgeWords(NOW - days * DAY, NOW)).toBe(words));

const registration = (created?: number) => ({
  domain: 'a.example',
  holderHidden: false,
  status: [],
  nameServers: [],
  source: 'rdap.example',
  ...(created === undefined ? {} : { created }),
});

test.each([
  [0, 'medium'],
  [29.9, 'medium'],
  [30, 'low'],
  [89.9, 'low'],
  [90, undefined],
  [5000, undefined],
  [-40, undefined],
])('%d days old: %s', (days, level) => {
  const signal = registrationSignal(registration(NOW - days * DAY), NOW);
  expect(signal?.level).toBe(level);
  if (signal) expect(signal).toMatchObject({ rule: 'young-domain', evidence: { domain: 'a.example' } });
});

test('an unknown day of registration is neither young nor old', () => {
  expect(registrationSignal(registration(), NOW)).toBeUndefined();
});

test('the evidence names the day, and the age in no language', () => {
  expect(registrationSignal(registration(NOW - 6 * DAY), NOW)?.evidence).toEqual({
    domain: 'a.example',
    age: '6',
    created: '2026-11-17',
  });
});
