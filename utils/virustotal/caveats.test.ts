import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../store/schema';
import { caveatsOf } from './caveats';
import { urlReport } from './report.testing';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 23);
const PLAIN = 'https://www.example.org/menu?table=4';
const SECRET = 'https://www.example.org/reset?token=8fK2pqLx81';

const record = (more: Partial<ReportRecord>, scanDate = NOW - 2 * DAY): ReportRecord => ({
  key: 'k',
  fetchedAt: NOW - 1000,
  staleAt: NOW + DAY,
  step: 'whole',
  report: urlReport({ url: PLAIN, scanDate }),
  ...more,
});

describe('what has to be said along with a report', () => {
  it.each<[string, ReportRecord, string, object]>([
    ['fresh and whole', record({}), SECRET, { stale: false, analysisOutdated: false, redactedOnly: false }],
    ['past its time', record({ staleAt: NOW }), PLAIN, { stale: true }],
    ['from the future: the clock was set back', record({ fetchedAt: NOW + DAY }), PLAIN, { stale: true }],
    ['judged last year', record({}, NOW - 400 * DAY), PLAIN, { analysisOutdated: true, stale: false }],
    ['judged last month', record({}, NOW - 31 * DAY), PLAIN, { analysisOutdated: false }],
    ['judged next week', record({}, NOW + 7 * DAY), PLAIN, { analysisInFuture: true }],
    [
      'judged by a clock that is an hour fast',
      record({}, NOW + DAY / 24),
      PLAIN,
      { analysisInFuture: false },
    ],
    ['without a secret', record({ step: 'redacted' }), SECRET, { redactedOnly: true }],
    ['nothing was taken out', record({ step: 'redacted' }), PLAIN, { redactedOnly: false }],
    ['only # was taken out', record({ step: 'redacted' }), `${PLAIN}#chapter`, { redactedOnly: false }],
    ['by fingerprint', record({ step: 'id' }), SECRET, { redactedOnly: false }],
  ])('%s', (_, stored, url, expected) => {
    expect(caveatsOf(stored, url, NOW)).toMatchObject(expected);
  });
});
