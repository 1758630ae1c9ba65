import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import { RULE_NAMES } from '../signals/rule-names';
import type { SignalLevel } from '../signals/signal';
import type { FailureReason, LookUpState } from '../virustotal/look-up';
import { judgedReport } from '../virustotal/report.testing';
import { REASON_WORDS, STATE_WORDS } from '../virustotal/words';
import { type VerdictInput, verdictOf } from './verdict';

const STATES = Object.keys(STATE_WORDS) as LookUpState[];
const FAILURES = Object.keys(REASON_WORDS) as FailureReason[];

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
        .tuple(fc.nat(6), fc.nat(6), fc.nat(90), fc.boolean(), fc.nat(2))
        .map(([bad, odd, total, isJudged, unrecognised]) =>
          judgedReport(bad, odd, total, {
            unrecognised,
            ...(isJudged ? {} : ({ scanDate: undefined } as object)),
          }),
        ),
      { nil: undefined },
    ),
    stale: fc.boolean(),
    analysisOutdated: fc.boolean(),
    analysisInFuture: fc.boolean(),
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

const high = { rule: 'plain-http', level: 'high', evidence: {} } as const;

describe('whatever the evidence', { timeout: 60_000 }, () => {
  test('the verdict is never better than it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { level, reasons, headline } = verdictOf(input);
        const { report: found, lookUp, stale, analysisOutdated, redactedOnly, signals } = input;
        const isUndated = found?.scanDate === undefined || input.analysisInFuture;
        const isBad =
          signals.some((one) => one.level === 'high' || one.level === 'medium') ||
          (found?.positives ?? 0) > 0;
        const isDone =
          found &&
          found.total > 0 &&
          !isUndated &&
          !found.unrecognised &&
          !(stale || analysisOutdated || redactedOnly) &&
          (!lookUp || lookUp.state === 'known');
        if (level === 'nothing-found') {
          expect(isBad).toBe(false);
          expect(isDone).toBe(true);
        }
        if (isBad) expect(['suspicious', 'malicious']).toContain(level);
        if ((found?.detections.filter((one) => one.category === 'malicious').length ?? 0) > 3)
          expect(level).toBe('malicious');
        if (!found) expect(['unknown', 'suspicious']).toContain(level);
        expect(reasons.length + signals.length).toBeGreaterThan(0);
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
        const after = verdictOf({ ...input, signals: [...input.signals, high] }).level;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
