import { expect, it } from 'vitest';
import type { Reason } from '../verdict/reason';
import type { VerdictLevel } from '../verdict/verdict';
import { lineOf, needingAttention } from './code-summary';

const judged = (level: VerdictLevel, ...reasons: Reason[]) => ({
  verdict: { level, headline: 'In short', reasons },
});
const local: Reason = { text: 'It looks like another name.', weight: 80, source: 'local' };
const weak: Reason = { text: 'The connection is not encrypted.', weight: 20, source: 'local' };
const engines: Reason = {
  text: 'Some security services (2 of 90) call it malicious.',
  weight: 85,
  source: 'virustotal',
};

it('says the reason for a doubt where it is the device’s own and weighs enough', () => {
  expect(lineOf(judged('suspicious', local, weak))).toBe(local.text);
  expect(lineOf(judged('suspicious', engines, local))).toBe('In short');
  expect(lineOf(judged('suspicious'))).toBe('In short');
  expect(lineOf(judged('malicious', local))).toBe('In short');
  expect(lineOf(judged('unknown', weak))).toBe('In short');
});

it('counts what is malicious or in doubt, and nothing that is merely unknown', () => {
  const levels: VerdictLevel[] = ['malicious', 'suspicious', 'unknown', 'nothing-found'];
  expect(needingAttention(levels.map((level) => judged(level)))).toBe(2);
  expect(needingAttention([])).toBe(0);
});
