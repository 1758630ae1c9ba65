import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import { RULE_NAMES } from '../signals/rule-names';
import type { Signal, SignalLevel } from '../signals/signal';
import type { FailureReason, LookUpState } from '../virustotal/look-up';
import type { UrlReport } from '../virustotal/report';
import { detections, urlReport } from '../virustotal/report.testing';
import { type VerdictInput, verdictOf } from './verdict';

const payload = parsePayload('https://a.example/');

function report(
  malicious: number,
  suspicious: number,
  total: number,
  more: Partial<UrlReport> = {},
): UrlReport {
  return urlReport({
    scanDate: 1,
    total,
    harmless: Math.max(0, total - malicious - suspicious),
    detections: detections(malicious, suspicious),
    ...more,
  });
}

const signal = (level: SignalLevel): Signal => ({
  rule: 'plain-http',
  level,
  evidence: { host: 'a.example' },
});
const known = { state: 'known' } as const;

describe('the level', () => {
  test.each<[string, Omit<VerdictInput, 'payload'>, string]>([
    ['nothing is known', { signals: [] }, 'unknown'],
    ['many engines', { signals: [], lookUp: known, report: report(4, 0, 90) }, 'malicious'],
    ['three engines', { signals: [], lookUp: known, report: report(3, 0, 90) }, 'suspicious'],
    ['one engine', { signals: [], lookUp: known, report: report(1, 0, 90) }, 'suspicious'],
    ['one engine and a high signal', { signals: [signal('high')], report: report(1, 0, 90) }, 'malicious'],
    [
      'one engine and a medium signal',
      { signals: [signal('medium')], report: report(1, 0, 90) },
      'suspicious',
    ],
    ['ten engines only suspect', { signals: [], report: report(0, 10, 90) }, 'suspicious'],
    ['a high signal alone', { signals: [signal('high')] }, 'suspicious'],
    [
      'a medium signal against a clean report',
      { signals: [signal('medium')], report: report(0, 0, 90) },
      'suspicious',
    ],
    [
      'low signals and a clean report',
      { signals: [signal('low'), signal('info')], report: report(0, 0, 90) },
      'nothing-found',
    ],
    ['a clean report', { signals: [], lookUp: known, report: report(0, 0, 90) }, 'nothing-found'],
    ['a report without engines', { signals: [], lookUp: known, report: report(0, 0, 0) }, 'unknown'],
    [
      'a report that was never judged',
      { signals: [], report: { ...report(0, 0, 9), scanDate: undefined } as unknown as UrlReport },
      'unknown',
    ],
    ['an old clean report', { signals: [], report: report(0, 0, 90), stale: true }, 'unknown'],
    ['a report that nobody rated', { signals: [], report: report(0, 0, 90, { harmless: 0 }) }, 'unknown'],
    [
      'a clean report on a redacted address',
      { signals: [], report: report(0, 0, 90), redactedOnly: true },
      'unknown',
    ],
    [
      'a bad report on a redacted address',
      { signals: [], report: report(9, 0, 90), redactedOnly: true },
      'malicious',
    ],
    [
      'a clean report from long ago',
      { signals: [], report: report(0, 0, 90), analysisOutdated: true },
      'unknown',
    ],
    ['an old bad report', { signals: [], report: report(9, 0, 90), stale: true }, 'malicious'],
    [
      'a clean report that is being asked again',
      { signals: [], lookUp: { state: 'analysing' }, report: report(0, 0, 90) },
      'unknown',
    ],
    [
      'positives without names',
      { signals: [], report: report(0, 0, 90, { positives: 5, api: 'v2' }) },
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
      verdictOf({ payload, signals: [], report: report(count, 0, 90), stale })
        .reasons.map(({ text }) => text)
        .join(' ');
    expect(texts(2)).toMatch(/Some engines \(2 of 90\)/);
    expect(texts(4)).toMatch(/Many engines \(4 of 90\)/);
    expect(texts(0)).toMatch(/no guarantee/);
    expect(texts(0, true)).toMatch(/old/);
  });

  test.each<[string, Omit<VerdictInput, 'payload' | 'signals'>, RegExp]>([
    ['nothing', {}, /^Not checked yet$/],
    ['unknown', { lookUp: { state: 'unknown' } }, /^Unknown to VirusTotal$/],
    ['failed', { lookUp: { state: 'failed', reason: 'offline' } }, /could not be checked/],
    ['under way', { lookUp: { state: 'asking' } }, /^Being checked$/],
    ['stale', { report: report(0, 0, 90), stale: true }, /too old/],
    ['outdated', { report: report(0, 0, 90), analysisOutdated: true }, /too long ago/],
    ['redacted', { report: report(0, 0, 90), redactedOnly: true }, /shortened form/],
    ['unrated', { report: report(0, 0, 90, { harmless: 0 }) }, /^No engine has judged it yet$/],
  ])('the headline says why it comes to nothing: %s', (_, input, words) => {
    expect(verdictOf({ payload, signals: [], ...input }).headline).toMatch(words);
  });

  test('the heaviest reason comes first', () => {
    const { reasons } = verdictOf({
      payload,
      signals: [signal('info'), signal('high'), signal('good')],
      report: report(4, 1, 90),
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

const STATES: LookUpState[] = [
  'waiting',
  'asking',
  'unknown',
  'submitting',
  'queued',
  'analysing',
  'known',
  'failed',
];
const FAILURES: FailureReason[] = [
  'no-key',
  'wrong-key',
  'inactive-key',
  'forbidden',
  'over-quota',
  'offline',
  'timeout',
  'server-error',
  'nonsense',
  'not-checkable',
  'never-sent',
  'no-permission',
  'needs-address',
  'still-analysing',
  'cancelled',
];

const anyInput: fc.Arbitrary<VerdictInput> = fc
  .record({
    signals: fc.array(
      fc.record({
        rule: fc.constantFrom(...RULE_NAMES),
        level: fc.constantFrom<SignalLevel>('good', 'info', 'low', 'medium', 'high'),
        evidence: fc.constant({}),
      }),
      { maxLength: 4 },
    ),
    lookUp: fc.option(
      fc.record({ state: fc.constantFrom(...STATES), reason: fc.constantFrom(...FAILURES) }),
      { nil: undefined },
    ),
    report: fc.option(
      fc
        .tuple(fc.nat(6), fc.nat(6), fc.nat(90), fc.boolean())
        .map(([bad, odd, total, isJudged]) =>
          report(bad, odd, total, isJudged ? {} : ({ scanDate: undefined } as object)),
        ),
      { nil: undefined },
    ),
    stale: fc.boolean(),
    analysisOutdated: fc.boolean(),
    redactedOnly: fc.boolean(),
    text: fc.constantFrom(
      'https://a.example/',
      'http://nas.local/',
      'tg://login?token=x',
      'Hello',
      'javascript:1',
    ),
  })
  .map(({ text, lookUp, report: found, ...rest }) => ({
    ...rest,
    payload: parsePayload(text),
    ...(lookUp && { lookUp }),
    ...(found && { report: found }),
  }));

/** Local signals or engines that speak against the code. */
function hasDoubt({ signals, report: found }: VerdictInput): boolean {
  return signals.some((one) => one.level === 'high' || one.level === 'medium') || (found?.positives ?? 0) > 0;
}

/** A report of the very address, lately judged, with nothing under way. */
function isConclusive({ report: found, lookUp, ...caveats }: VerdictInput): boolean {
  return (
    found !== undefined &&
    found.total > 0 &&
    found.scanDate !== undefined &&
    !(caveats.stale || caveats.analysisOutdated || caveats.redactedOnly) &&
    (!lookUp || lookUp.state === 'known')
  );
}

const maliciousCount = ({ report: found }: VerdictInput) =>
  found?.detections.filter((one) => one.category === 'malicious').length ?? 0;

describe('whatever the evidence', () => {
  test('the verdict is never better than it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { level, reasons, headline } = verdictOf(input);
        if (level === 'nothing-found') {
          expect(hasDoubt(input)).toBe(false);
          expect(isConclusive(input)).toBe(true);
        }
        if (hasDoubt(input)) expect(['suspicious', 'malicious']).toContain(level);
        if (maliciousCount(input) > 3) expect(level).toBe('malicious');
        if (!input.report) expect(['unknown', 'suspicious']).toContain(level);
        expect(reasons.length + input.signals.length).toBeGreaterThan(0);
        expect([headline, ...reasons.map((reason) => reason.text)].join(' ')).not.toMatch(
          /\b(?:safe|clean|secure)\b/i,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('one more bad signal or detection never makes it better', () => {
    const order = ['nothing-found', 'unknown', 'suspicious', 'malicious'];
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = order.indexOf(verdictOf(input).level);
        const after = verdictOf({ ...input, signals: [...input.signals, signal('high')] }).level;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
