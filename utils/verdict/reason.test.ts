import { expect, it } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import type { Signal } from '../signals/signal';
import { judgedReport } from '../virustotal/report.testing';
import { reasonsInBrief } from './reason';
import { verdictOf } from './verdict';

const payload = parsePayload('http://odd.example/');
const plain: Signal = { rule: 'plain-http', level: 'info', evidence: { host: 'odd.example' } };
const number: Signal = { rule: 'ip-host', level: 'medium', evidence: { host: '192.0.2.1' } };
const report = judgedReport(9, 0, 90);

it('begins with the reason that made the verdict, whoever gave it', () => {
  const called = verdictOf({ payload, signals: [plain], report, lookUp: { state: 'known' } });
  expect(called.level).toBe('malicious');
  expect(reasonsInBrief(called.reasons, 3).map(({ text }) => text)).toEqual([
    'Many security services (9 of 90) on VirusTotal call it malicious.',
    'The connection to odd.example is not encrypted.',
  ]);
  const doubted = verdictOf({ payload, signals: [plain, number] });
  expect(reasonsInBrief(doubted.reasons, 1)).toEqual([doubted.reasons[0]]);
  expect(doubted.reasons[0]?.text).toContain('192.0.2.1');
});

it('leaves out how the question to VirusTotal stands', () => {
  const unasked = verdictOf({ payload, signals: [plain] });
  expect(unasked.reasons).toHaveLength(2);
  expect(reasonsInBrief(unasked.reasons, 3).map(({ source }) => source)).toEqual(['local']);
  const failed = verdictOf({ payload, signals: [], lookUp: { state: 'failed', reason: 'offline' } });
  expect(reasonsInBrief(failed.reasons, 3)).toEqual([]);
});
