import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noUsage,
  onQuotaExceeded,
  onSuccess,
  type QuotaUsage,
  release,
  reserve,
  rollOver,
  withServerQuotas,
} from './quota';
import { quotaStatus } from './quota-status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 23, 12);

function spend(
  usage: QuotaUsage,
  now: number,
  how: { auto?: boolean; share?: number } = {},
): QuotaUsage | number {
  const ticket = `${now}-${usage.day.used}`;
  const request = { now, ticket, auto: how.auto ?? false, maxDuration: 20_000, autoShare: how.share ?? 0.5 };
  const reserved = reserve(usage, request);
  return reserved.ok ? release(reserved.usage, ticket, now) : reserved.until;
}

/** Spends as much as is allowed at one time; returns the record and how much that was. */
function exhaust(
  usage: QuotaUsage,
  now: number,
  how: { auto?: boolean; share?: number } = {},
): [QuotaUsage, number] {
  for (let n = 0; ; n++) {
    const next = spend(usage, now, how);
    if (typeof next === 'number') return [usage, n];
    usage = next;
  }
}

describe('limits', () => {
  it('allows four in a minute', () => {
    const [spent, n] = exhaust(noUsage('k', NOON), NOON);
    expect(n).toBe(4);
    expect(spend(spent, NOON)).toBe(NOON + MINUTE + 250);
    expect(exhaust(spent, NOON + MINUTE + 250)[1]).toBe(4);
  });

  it('counts a request that was never released as sent at the end of its time', () => {
    let usage = noUsage('k', NOON);
    for (let i = 0; i < 4; i++) {
      const reserved = reserve(usage, {
        now: NOON,
        ticket: `${i}`,
        auto: false,
        maxDuration: 20_000,
        autoShare: 1,
      });
      if (reserved.ok) usage = reserved.usage;
    }
    expect(spend(usage, NOON + MINUTE + 250)).toBe(NOON + MINUTE + 20_250);
  });

  it('stops at the day’s limit until midnight UTC, and at the month’s until the first', () => {
    const full = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 500, auto: 0 } };
    expect(spend(full, NOON)).toBe(Date.UTC(2026, 10, 24));
    expect(exhaust(full, Date.UTC(2026, 10, 24))[1]).toBe(4);
    const month = {
      ...noUsage('k', NOON),
      month: { start: Date.UTC(2026, 10, 1), used: 15_500, auto: 0 },
    };
    expect(spend(month, NOON)).toBe(Date.UTC(2026, 11, 1));
    expect(exhaust(month, Date.UTC(2026, 11, 1))[1]).toBe(4);
  });

  it('leaves the automatic mode its share only', () => {
    const [spent, n] = exhaust(noUsage('k', NOON), NOON, { auto: true, share: 0.5 });
    expect(n).toBe(2);
    expect(exhaust(spent, NOON)[1]).toBe(2);
    expect(exhaust(noUsage('k', NOON), NOON, { auto: true, share: 0 })[1]).toBe(0);
    // A tenth of four a minute is one in two and a half minutes.
    const [one, m] = exhaust(noUsage('k', NOON), NOON, { auto: true, share: 0.1 });
    expect(m).toBe(1);
    expect(spend(one, NOON, { auto: true, share: 0.1 })).toBe(NOON + 60_250 / 0.4);
    const day = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 300, auto: 250 } };
    expect(spend(day, NOON, { auto: true })).toBe(Date.UTC(2026, 10, 24));
    expect(exhaust(day, NOON)[1]).toBe(4);
  });
});

describe('VirusTotal’s own word', () => {
  it('waits a minute after 429, longer each time, and forgets on success', () => {
    let usage = onQuotaExceeded(noUsage('k', NOON), NOON);
    expect(usage.heldUntil).toBe(NOON + MINUTE);
    usage = onQuotaExceeded(usage, NOON + MINUTE);
    expect(usage.heldUntil).toBe(NOON + 3 * MINUTE);
    for (let i = 0; i < 20; i++) usage = onQuotaExceeded(usage, NOON);
    expect(usage.heldUntil).toBe(NOON + HOUR);
    expect(onSuccess(usage)).toMatchObject({ heldUntil: 0, refusals: 0 });
  });

  it('believes Retry-After, and its own count of the day more than either', () => {
    expect(onQuotaExceeded(noUsage('k', NOON), NOON, 5000).heldUntil).toBe(NOON + 5000);
    const full = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 500, auto: 0 } };
    expect(onQuotaExceeded(full, NOON).heldUntil).toBe(Date.UTC(2026, 10, 24));
  });

  it('takes over the real limits and what others used with the key', () => {
    const quotas = {
      hour: { allowed: 60, used: 3 },
      day: { allowed: 31, used: 30 },
      month: { allowed: 310, used: 9 },
    };
    const usage = withServerQuotas(noUsage('k', NOON), quotas, NOON);
    expect(usage.limits).toEqual({ minute: 1, day: 31, month: 310 });
    expect(exhaust(usage, NOON)[1]).toBe(1);
    expect(quotaStatus(usage, NOON).day).toEqual({
      used: 30,
      left: 1,
      limit: 31,
      resetsAt: Date.UTC(2026, 10, 24),
    });
  });
});

describe('a clock that is set', () => {
  it('back by an hour neither frees nor freezes', () => {
    const [spent] = exhaust(noUsage('k', NOON), NOON);
    const until = spend(spent, NOON - HOUR);
    expect(until).toBe(NOON - HOUR + MINUTE + 250);
    // What was rolled over is written back, so the wait does not start anew each time it looks.
    const seen = rollOver(spent, NOON - HOUR, 20_000);
    expect(exhaust(seen, NOON - HOUR + MINUTE + 250)[1]).toBe(4);
  });

  it('back across midnight and right again forgets no day', () => {
    const full = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 500, auto: 0 } };
    const back = rollOver(full, NOON - DAY, 20_000);
    expect(typeof spend(back, NOON - DAY)).toBe('number');
    expect(typeof spend(rollOver(back, NOON, 20_000), NOON)).toBe('number');
  });

  it('back by years holds for no more than the present day and month', () => {
    const full = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 500, auto: 0 } };
    const past = Date.UTC(2020, 0, 5, 12);
    expect(spend(full, past)).toBe(Date.UTC(2020, 0, 6));
    const seen = rollOver(full, past, 20_000);
    expect(exhaust(seen, Date.UTC(2020, 0, 6))[1]).toBe(4);
  });

  it('back does not stretch a wait that VirusTotal asked for', () => {
    const held = onQuotaExceeded(noUsage('k', NOON), NOON, HOUR);
    expect(rollOver(held, NOON - DAY, 20_000).heldUntil).toBe(NOON - DAY + HOUR);
  });
});

describe('any course of events', () => {
  it('never has five requests of the true time within a minute, whatever the clock says', () => {
    const event = fc.record({
      wait: fc.integer({ min: 0, max: 40_000 }),
      clock: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: -3 * DAY, max: 0 })),
      auto: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let usage = noUsage('k', NOON);
        let truth = 0;
        let offset = NOON;
        const sent: number[] = [];
        for (const { wait, clock, auto } of events) {
          truth += wait;
          offset += clock;
          // Every look at the quota is written back, as the queue does.
          usage = rollOver(usage, truth + offset, 20_000);
          const next = spend(usage, truth + offset, { auto, share: 0.5 });
          if (typeof next === 'number') continue;
          usage = next;
          sent.push(truth);
        }
        for (let i = 4; i < sent.length; i++) {
          expect((sent[i] ?? 0) - (sent[i - 4] ?? 0)).toBeGreaterThanOrEqual(MINUTE);
        }
      }),
    );
  });

  it('a status’ numbers fit together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 40 }), (waits) => {
        let usage = noUsage('k', NOON);
        let now = NOON;
        for (const wait of waits) {
          now += wait;
          const next = spend(usage, now);
          if (typeof next !== 'number') usage = next;
          const { minute, day, month, nextAt } = quotaStatus(usage, now);
          for (const window of [minute, day, month]) {
            expect(window.used + window.left).toBe(window.limit);
            expect(window.resetsAt).toBeGreaterThanOrEqual(now);
          }
          expect(nextAt > now).toBe(typeof next === 'number' || minute.left === 0);
        }
      }),
    );
  });
});
