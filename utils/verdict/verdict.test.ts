import { describe, expect, test } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import type { Signal, SignalLevel } from '../signals/signal';
import { explainSignal } from '../signals/words';
import type { UrlReport } from '../virustotal/report';
import { judgedReport, urlReport } from '../virustotal/report.testing';
import { type VerdictInput, verdictOf } from './verdict';

const payload = parsePayload('https://a.example/');

const signal = (level: SignalLevel): Signal => ({
  rule: 'plain-http',
  level,
  evidence: { host: 'a.example' },
});
const known = { state: 'known' } as const;

describe('the level', () => {
  test.each<[string, Omit<VerdictInput, 'payload'>, string]>([
    ['nothing is known', { signals: [] }, 'unknown'],
    ['many engines', { signals: [], lookUp: known, report: judgedReport(4, 0, 90) }, 'malicious'],
    ['three engines', { signals: [], lookUp: known, report: judgedReport(3, 0, 90) }, 'suspicious'],
    ['one engine', { signals: [], lookUp: known, report: judgedReport(1, 0, 90) }, 'suspicious'],
    [
      'one engine and a high signal',
      { signals: [signal('high')], report: judgedReport(1, 0, 90) },
      'malicious',
    ],
    [
      'one engine and a medium signal',
      { signals: [signal('medium')], report: judgedReport(1, 0, 90) },
      'suspicious',
    ],
    ['ten engines only suspect', { signals: [], report: judgedReport(0, 10, 90) }, 'suspicious'],
    ['a high signal alone', { signals: [signal('high')] }, 'suspicious'],
    [
      'a medium signal against a clean report',
      { signals: [signal('medium')], report: judgedReport(0, 0, 90) },
      'suspicious',
    ],
    [
      'low signals and a clean report',
      { signals: [signal('low'), signal('info')], report: judgedReport(0, 0, 90) },
      'nothing-found',
    ],
    ['a clean report', { signals: [], lookUp: known, report: judgedReport(0, 0, 90) }, 'nothing-found'],
    ['a report without engines', { signals: [], lookUp: known, report: judgedReport(0, 0, 0) }, 'unknown'],
    [
      'a report that was never judged',
      { signals: [], report: { ...judgedReport(0, 0, 9), scanDate: undefined } as unknown as UrlReport },
      'unknown',
    ],
    ['an old clean report', { signals: [], report: judgedReport(0, 0, 90), stale: true }, 'unknown'],
    [
      'a report that nobody rated',
      { signals: [], report: judgedReport(0, 0, 90, { harmless: 0 }) },
      'unknown',
    ],
    [
      'a clean report on a redacted address',
      { signals: [], report: judgedReport(0, 0, 90), redactedOnly: true },
      'unknown',
    ],
    [
      'a bad report on a redacted address',
      { signals: [], report: judgedReport(9, 0, 90), redactedOnly: true },
      'malicious',
    ],
    [
      'a clean report from long ago',
      { signals: [], report: judgedReport(0, 0, 90), analysisOutdated: true },
      'unknown',
    ],
    ['an old bad report', { signals: [], report: judgedReport(9, 0, 90), stale: true }, 'malicious'],
    [
      'a clean report that is being asked again',
      { signals: [], lookUp: { state: 'analysing' }, report: judgedReport(0, 0, 90) },
      'unknown',
    ],
    [
      'positives without names',
      { signals: [], report: judgedReport(0, 0, 90, { positives: 5, api: 'v2' }) },
      'malicious',
    ],
    ['good signals only', { signals: [signal('good')] }, 'unknown'],
  ])('%s', (_, input, level) => {
    expect(verdictOf({ payload, ...input }).level).toBe(level);
  });
});

describe('the words', () => {
  test('tell some engines from many, and an old answer from a new one', () => {
    const texts = (count: number, stale = false) =>
      verdictOf({ payload, signals: [], report: judgedReport(count, 0, 90), stale })
        .reasons.map(({ text }) => text)
        .join(' ');
    expect(texts(2)).toMatch(/Some security services \(2 of 90\)/);
    expect(texts(4)).toMatch(/Many security services \(4 of 90\)/);
    expect(texts(0)).toMatch(/no guarantee/);
    expect(texts(0, true)).toMatch(/old/);
  });

  test.each<[string, Omit<VerdictInput, 'payload' | 'signals'>, RegExp]>([
    ['nothing', {}, /^Not checked yet$/],
    ['unknown', { lookUp: { state: 'unknown' } }, /^Unknown to VirusTotal$/],
    ['failed', { lookUp: { state: 'failed', reason: 'offline' } }, /could not be checked/],
    ['failed', { lookUp: { state: 'failed', reason: 'no-key' } }, /^Not checked yet/],
    ['under way', { lookUp: { state: 'asking' } }, /^Being checked$/],
    ['stale', { report: judgedReport(0, 0, 90), stale: true }, /too old/],
    ['long ago', { report: judgedReport(0, 0, 90), analysisOutdated: true }, /too long ago/],
    ['redacted-only', { report: judgedReport(0, 0, 90), redactedOnly: true }, /shortened form/],
    [
      'unrated',
      { report: judgedReport(0, 0, 90, { harmless: 0 }) },
      /^No security service has judged it yet$/,
    ],
  ])('the headline says why it comes to nothing: %s', (_, input, words) => {
    expect(verdictOf({ payload, signals: [], ...input }).headline).toMatch(words);
  });

  test.each<[string, Omit<VerdictInput, 'payload'>, string]>([
    ['four engines', { signals: [], report: judgedReport(4, 0, 90) }, 'Many services call it malicious'],
    ['three engines', { signals: [], report: judgedReport(3, 0, 90) }, 'Some services warn about it'],
    ['one that suspects', { signals: [], report: judgedReport(0, 1, 90) }, 'Some services warn about it'],
    ['one of each', { signals: [], report: judgedReport(1, 1, 90) }, 'Some services warn about it'],
    [
      'one engine and a high signal',
      { signals: [signal('high')], report: judgedReport(1, 0, 90) },
      'Called malicious, and it looks the part',
    ],
    [
      'three engines and a high signal',
      { signals: [signal('high')], report: judgedReport(3, 0, 90) },
      'Called malicious, and it looks the part',
    ],
    ['a medium signal', { signals: [signal('medium')] }, 'There is reason for doubt'],
    [
      'nothing found',
      { signals: [], report: judgedReport(0, 0, 90) },
      'No service flagged it, which is no guarantee',
    ],
    ['nothing known', { signals: [] }, 'Not checked yet'],
    ['a report that is gone', { signals: [], lookUp: known }, 'Not checked yet'],
    ['a look-up that waits', { signals: [], lookUp: { state: 'waiting' } }, 'Being checked'],
    [
      'a new question about a clean report',
      { signals: [], report: judgedReport(0, 0, 90), lookUp: { state: 'asking' } },
      'There is no new answer yet',
    ],
    [
      'a report without a date',
      { signals: [], report: { ...urlReport(), total: 90 } },
      'Nobody knows when it was judged',
    ],
  ])('the headline of %s', (_, input, headline) => {
    expect(verdictOf({ payload, ...input }).headline).toBe(headline);
  });

  test('the headline of what is no web address', () => {
    const wifi = parsePayload('WIFI:S:a;P:b;;');
    expect(verdictOf({ payload: wifi, signals: [] }).headline).toBe('Nothing to check it against');
  });

  test('a local signal is a reason in its own words', () => {
    const { reasons } = verdictOf({
      payload,
      signals: [signal('low')],
      lookUp: known,
      report: judgedReport(0, 0, 90),
    });
    expect(reasons).toEqual([
      { text: explainSignal(signal('low')), weight: 20, source: 'local' },
      expect.objectContaining({ weight: 0, source: 'virustotal' }),
    ]);
    expect(verdictOf({ payload, signals: [] }).reasons).toHaveLength(1);
  });

  test('the heaviest reason comes first', () => {
    const { reasons } = verdictOf({
      payload,
      signals: [signal('info'), signal('high'), signal('good')],
      report: judgedReport(4, 1, 90),
    });
    const weights = reasons.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(reasons[0]?.source).toBe('virustotal');
  });

  test.each([
    ['https://discord.com/ra/x', /never sent/],
    ['http://nas.local/', /local network/],
    ['WIFI:S:a;P:b;;', /no web address/],
  ])('%s says why nothing is sent', (text, words) => {
    const { level, reasons } = verdictOf({ payload: parsePayload(text), signals: [] });
    expect(level).toBe('unknown');
    expect(reasons.map((reason) => reason.text).join(' ')).toMatch(words);
  });
});
