import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookUp } from './look-up';
import { lookUpOf, urlReport } from './report.testing';
import { NOT_FOUND_TTL } from './time-to-live';
import {
  type ApiResult,
  applyApiResult,
  disclosesMore,
  dueAt,
  enqueued,
  exceedsAttempts,
  isFinished,
  isLeased,
  isRecent,
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

const asked = lookUpOf({ state: 'waiting', task: 'ask', turn: [0, 7], queuedAt: NOW, notBefore: NOW });
const polled = lookUpOf({ ...asked, state: 'queued', task: 'poll', analysisId: 'u-1', polls: 1 });
/** What a result makes of a look-up whose request was just sent. */
const step = (lookUp: LookUp, result: ApiResult, retryAfter = 0) =>
  applyApiResult(leased(lookUp, 'token', NOW), result, NOW, retryAfter).lookUp;

describe('one step', () => {
  it('into the queue says so in the state, and begins to count anew', () => {
    const before = lookUpOf({ state: 'failed', reason: 'timeout', polls: 3, attempts: 2, faults: 2 });
    const fresh = { queuedAt: NOW, notBefore: NOW, changedAt: NOW, turn: [1, 9], by: 'auto' };
    for (const [first, state] of [
      ['ask', 'waiting'],
      ['submit', 'submitting'],
      ['rescan', 'submitting'],
    ] as const) {
      const queued = enqueued(before, { task: first, now: NOW, turn: [1, 9], by: 'auto' });
      expect(queued).toEqual({ ...lookUpOf(), ...fresh, task: first, state });
    }
  });

  it.each([
    ['ask', 'waiting', 'asking'],
    ['submit', 'submitting', 'submitting'],
    ['rescan', 'submitting', 'submitting'],
    ['poll', 'analysing', 'analysing'],
    ['collect', 'analysing', 'analysing'],
  ] as const)('of sending (%s) turns %s into %s and counts the attempt', (first, before, state) => {
    const lookUp = lookUpOf({ task: first, state: before, reason: 'offline', attempts: 4 });
    const claim = { ticket: 'token', since: NOW };
    expect(leased(lookUp, 'token', NOW)).toEqual({
      ...lookUpOf({ task: first, state, attempts: 5, changedAt: NOW }),
      claim,
    });
  });

  it('with a report or without one ends it, without a trace of the queue', () => {
    const ended = { ...lookUpOf({ queuedAt: NOW, notBefore: NOW, changedAt: NOW }), attempts: 1 };
    const { lookUp, report: received } = applyApiResult(
      leased({ ...asked, reason: 'offline', faults: 1 }, 'token', NOW),
      { kind: 'report', report },
      NOW,
      0,
    );
    expect(lookUp).toEqual({ ...ended, state: 'known', vtId: report.id });
    expect(received).toBe(report);
    expect([isFinished(asked), isFinished(lookUp)]).toEqual([false, true]);
    expect(step(asked, { kind: 'unknown' })).toEqual({ ...ended, state: 'unknown' });
    expect(step(asked, { kind: 'forbidden' })).toEqual({ ...ended, state: 'failed', reason: 'forbidden' });
  });

  it('waits longer from poll to poll, the state being what VirusTotal says', () => {
    const accepted = step({ ...asked, task: 'submit' }, { kind: 'accepted', analysisId: 'u-1' });
    expect(accepted).toEqual({
      ...asked,
      state: 'queued',
      task: 'poll',
      analysisId: 'u-1',
      notBefore: NOW + 15_000,
      changedAt: NOW,
      polls: 1,
    });
    const waits = [15, 30, 60, 120, 240];
    for (const [polls, seconds] of waits.entries()) {
      const next = step({ ...polled, polls, faults: 1 }, { kind: 'running', status: 'analysing' });
      expect(next).toEqual({
        ...polled,
        state: 'analysing',
        polls: polls + 1,
        notBefore: NOW + seconds * 1000,
        changedAt: NOW,
      });
    }
    const last = step({ ...polled, polls: 5 }, { kind: 'running', status: 'queued' });
    expect(last).toMatchObject({ state: 'failed', reason: 'still-analysing', analysisId: 'u-1', polls: 5 });
  });

  it('from a finished analysis leads to its report at once, and waits when that is not there yet', () => {
    const finished = step({ ...polled, faults: 1 }, { kind: 'finished', id: 'f' });
    expect(finished).toEqual({
      ...polled,
      state: 'analysing',
      task: 'collect',
      vtId: 'f',
      notBefore: NOW,
      changedAt: NOW,
      attempts: 0,
    });
    const early = step(finished, { kind: 'unknown' });
    expect(early).toMatchObject({ state: 'analysing', task: 'collect', polls: 2, notBefore: NOW + 30_000 });
    expect(step(polled, { kind: 'unknown' }).state).toBe('unknown');
  });

  it('polls what is known and not analysed yet, and asks again where there is nothing to poll', () => {
    const known = { state: 'queued', task: 'poll', analysisId: 'u-1', notBefore: NOW + 15_000 };
    expect(step(asked, { kind: 'pending', analysisId: 'u-1' })).toMatchObject(known);
    expect(step({ ...asked, analysisId: 'u-1' }, { kind: 'pending' })).toMatchObject(known);
    expect(step(asked, { kind: 'pending' })).toMatchObject({
      state: 'waiting',
      task: 'ask',
      reason: 'still-analysing',
      notBefore: NOW + 30_000,
      faults: 1,
    });
  });
});

describe('a fault', () => {
  it.each([
    ['server-error', [30, 120]],
    ['timeout', [30, 120]],
    ['offline', [30, 120, 600, 3600]],
  ] as const)('(%s) is tried again after %j seconds, then ends it', (kind, waits) => {
    let lookUp: LookUp = asked;
    for (const [n, seconds] of waits.entries()) {
      lookUp = step(lookUp, { kind });
      expect(lookUp).toEqual({
        ...asked,
        reason: kind,
        notBefore: NOW + seconds * 1000,
        changedAt: NOW,
        faults: n + 1,
      });
    }
    expect(step(lookUp, { kind })).toMatchObject({ state: 'failed', reason: kind });
  });

  it('leaves a poll in the state that VirusTotal named', () => {
    for (const task of ['poll', 'collect'] as const) {
      const lookUp = lookUpOf({ ...polled, state: 'analysing', task });
      expect(step(lookUp, { kind: 'offline' })).toMatchObject({
        state: 'analysing',
        task,
        reason: 'offline',
      });
      expect(step(lookUp, { kind: 'over-quota' }).state).toBe('analysing');
    }
    expect(step({ ...asked, task: 'submit' }, { kind: 'offline' }).state).toBe('waiting');
  });

  it('of the quota is no attempt, and waits for as long as the quota says', () => {
    expect(step({ ...asked, attempts: 3 }, { kind: 'over-quota' }, NOW + 77)).toEqual({
      ...asked,
      reason: 'over-quota',
      notBefore: NOW + 77,
      changedAt: NOW,
      attempts: 3,
    });
    const unsent = applyApiResult(asked, { kind: 'over-quota' }, NOW, NOW).lookUp;
    expect(unsent.attempts).toBe(0);
  });

  it('that never comes back is given up at the twentieth attempt', () => {
    expect(exceedsAttempts({ ...asked, attempts: 19 })).toBe(false);
    expect(exceedsAttempts({ ...asked, attempts: 20 })).toBe(true);
  });
});

describe('what counts as the same question', () => {
  it('is one that discloses no more', () => {
    const levels = ['id', 'redacted', 'whole'] as const;
    for (const [i, a] of levels.entries())
      for (const [j, b] of levels.entries()) expect(disclosesMore(a, b)).toBe(i > j);
  });

  it('is one within ten minutes, unless the clock was set back', () => {
    const lookUp = { ...base, changedAt: NOW };
    expect(
      [NOW - 1, NOW, NOW + NOT_FOUND_TTL - 1, NOW + NOT_FOUND_TTL].map((at) => isRecent(lookUp, at)),
    ).toEqual([false, true, true, false]);
  });
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
    expect(dueAt(waiting, NOW - 5000)).toBe(NOW + 60_000);
    expect(dueAt(waiting, NOW - 5001)).toBe(NOW - 5001);
    expect(isLeased(leased(waiting, 't', NOW), NOW - 1000)).toBe(true);
  });

  it('frees a dead sender’s look-up after its lease', () => {
    const sent = leased({ ...waiting, notBefore: NOW }, 't', NOW);
    expect(dueAt(sent, NOW + 1)).toBe(NOW + LEASE_MS);
    expect(dueAt(sent, NOW + LEASE_MS)).toBeLessThanOrEqual(NOW + LEASE_MS);
    expect(isLeased(sent, NOW + LEASE_MS - 1)).toBe(true);
    expect(isLeased(sent, NOW + LEASE_MS)).toBe(false);
    expect(isLeased(waiting, NOW)).toBe(false);
  });
});
