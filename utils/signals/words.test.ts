import { expect, test } from 'vitest';
import { setLanguage } from '../words/translate';
import { RULE_NAMES } from './rule-names';
import { explainSignal } from './words';

test.each(RULE_NAMES)('%s has one plain sentence, with or without its evidence', (rule) => {
  const bare = explainSignal({ rule, level: 'low', evidence: {} });
  expect(bare).toMatch(/^\S.*\.$/s);
  expect(bare).not.toMatch(/undefined|\bsafe\b/i);
  const evidence = new Proxy(
    {},
    {
      ownKeys: () => ['host'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 'a.example' }),
      get: () => 'a.example',
    },
  );
  expect(explainSignal({ rule, level: 'low', evidence })).toMatch(/\.$/);
});

test('names what was seen, shortened where it is long', () => {
  const decoy = 'paypal.com'.repeat(50);
  const text = explainSignal({
    rule: 'decoy-user-info',
    level: 'high',
    evidence: { decoy, host: 'evil.example' },
  });
  expect(text).toContain('evil.example');
  expect(text).toContain('…');
  expect(text.length).toBeLessThan(250);
});

test('a rule of another version has words too', () => {
  expect(explainSignal({ rule: 'constructor', level: 'low', evidence: {} })).toMatch(/another version/);
});

test.each(RULE_NAMES)('%s has a whole sentence in Korean', (rule) => {
  setLanguage('ko');
  const text = explainSignal({ rule, level: 'low', evidence: { host: 'a.example' } });
  setLanguage('en');
  expect(text).toMatch(/^\S.*\.$/s);
  expect(text).toMatch(/\p{sc=Hangul}/u);
  expect(text).not.toMatch(/undefined|[{}]/);
});

test('a stranger’s text is no pattern', () => {
  const decoy = '{ $host } <b>x</b>';
  const text = explainSignal({
    rule: 'decoy-user-info',
    level: 'high',
    evidence: { decoy, host: 'e.example' },
  });
  expect(text).toContain(decoy);
});

test('an age is worded when it is shown', () => {
  const evidence = { domain: 'a.example', age: '6', created: '2026-11-17' };
  const words = () => explainSignal({ rule: 'young-domain', level: 'medium', evidence });
  expect(words()).toContain('a.example: registered 6 days ago.');
  setLanguage('ko');
  expect(words()).toContain('6일 전에 등록됨');
  setLanguage('en');
});
