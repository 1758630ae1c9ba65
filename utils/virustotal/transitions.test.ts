import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookUp } from './look-up';
import { lookUpOf, urlReport } from './report.testing';
import { isFresh, NOT_FOUND_TTL, reportTtl } from './time-to-live';
import {
  type ApiResult,
  applyApiResult,
  dueAt,
  enqueued,
  isFinished,
  isLeased,
  LEASE_MS,
  leased,
} from './transitions';

const NOW = Date.UTC(2026, 10, 23, 12);
const report = urlReport({ total: 70 });
const base = lookUpOf({ state: 'unknown', queuedAt: NOW, notBefore: NOW, changedAt: NOW });
const results: ApiResult[] = [
  { kind: 'report', report },
  { kind: 'unknown' },
  { kind: 'pending' },
  { kind: 'pending', analysisId: 'u-1' },
  { kind: 'accepted', analysisId: 'u-1' },
  { kind: 'running', status: 'queued' },
  { kind: 'running', status: 'analysing' },
  { kind: 'finished', id: 'f'.repeat(64) },
  { kind: 'wrong-key' },
  { kind: 'inactive-key' },
  { kind: 'forbidden' },
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'server-error' },
  { kind: 'nonsense' },
  { kind: 'not-checkable' },
  { kind: 'needs-address' },
];
const task = fc.constantFrom('ask' as const, 'submit' as const, 'rescan' as const);

describe('any course of answers', () => {
  it('passes through legal states only', () => {
    const course = fc.array(fc.constantFrom(...results), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(task, course, (first, answers) => {
        let now = NOW;
        let lookUp = enqueued(base, { task: first, now, turn: [0, now], by: 'user' });
        for (const result of answers) {
          if (isFinished(lookUp)) break;
          now = Math.max(now, dueAt(lookUp, now));
          const sent = leased(lookUp, 'token', now);
          expect(isLeased(sent, now)).toBe(true);
          const next = applyApiResult(sent, result, now, now + 60_000);
          expect(next.report !== undefined).toBe(next.lookUp.state === 'known');
          lookUp = next.lookUp;
          expect(lookUp.claim).toBeUndefined();
          const finished = ['known', 'unknown', 'failed'].includes(lookUp.state);
          expect(isFinished(lookUp)).toBe(finished);
          expect(lookUp.turn === undefined).toBe(finished);
          if (lookUp.state === 'failed') expect(lookUp.reason).toBeDefined();
          if (lookUp.state === 'known') expect(result.kind).toBe('report');
          if (lookUp.state === 'unknown') expect(result.kind).toBe('unknown');
        }
      }),
    );
  });

  it.each(results.filter((one) => one.kind !== 'finished'))(
    '$kind for ever ends within a dozen requests',
    (result) => {
      for (const first of ['ask', 'submit', 'rescan'] as const) {
        let lookUp = enqueued(base, { task: first, now: NOW, turn: [0, NOW], by: 'user' });
        let requests = 0;
        for (let now = NOW; !isFinished(lookUp); requests++) {
          expect(requests).toBeLessThan(12);
          now = Math.max(now, dueAt(lookUp, now));
          lookUp = applyApiResult(leased(lookUp, 't', now), result, now, now).lookUp;
        }
      }
    },
  );
});

describe('a clock that is set', () => {
  const waiting: LookUp = { ...base, state: 'waiting', task: 'ask', turn: [0, NOW], notBefore: NOW + 60_000 };

  it('back by a year keeps nobody waiting for a year', () => {
    const past = NOW - 365 * 24 * 3_600_000;
    expect(dueAt(waiting, past)).toBe(past);
    const sent = leased(waiting, 't', NOW);
    expect(isLeased(sent, past)).toBe(false);
  });

  it('by a second, as clocks are corrected, changes nothing', () => {
    expect(dueAt(waiting, NOW - 1000)).toBe(NOW + 60_000);
    expect(isLeased(leased(waiting, 't', NOW), NOW - 1000)).toBe(true);
  });

  it('frees a dead sender’s look-up after its lease', () => {
    const sent = leased({ ...waiting, notBefore: NOW }, 't', NOW);
    expect(dueAt(sent, NOW + 1)).toBe(NOW + LEASE_MS);
    expect(dueAt(sent, NOW + LEASE_MS)).toBeLessThanOrEqual(NOW + LEASE_MS);
  });
});

describe('freshness', () => {
  const flagged = (category: 'malicious' | 'suspicious') => ({
    ...report,
    positives: 1,
    detections: [{ engine: 'E', category }],
  });

  it('believes bad news longest and no news shortest', () => {
    const ages = [
      reportTtl({ ...report, total: 0, harmless: 0 }),
      reportTtl(report),
      reportTtl(flagged('suspicious')),
      reportTtl(flagged('malicious')),
    ];
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(ages[0]).toBe(NOT_FOUND_TTL);
    expect(ages[1]).toBe(24 * 3_600_000);
    // Seventy engines without an opinion are no opinion.
    expect(reportTtl({ ...report, harmless: 0 })).toBe(NOT_FOUND_TTL);
  });

  it('takes what was stored in the future for old', () => {
    expect(isFresh(NOW, NOW + 1000, NOW)).toBe(true);
    expect(isFresh(NOW, NOW + 1000, NOW + 1000)).toBe(false);
    expect(isFresh(NOW + 1, NOW + 1000, NOW)).toBe(false);
  });
});
