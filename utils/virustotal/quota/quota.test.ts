import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextAllowedAt,
  noUsage,
  onQuotaExceeded,
  onSuccess,
  type QuotaUsage,
  release,
  reserve,
  rollOver,
  withServerQuotas,
} from './quota';

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
      const request = { now: NOON, ticket: `${i}`, auto: false, maxDuration: 20_000, autoShare: 1 };
      const reserved = reserve(usage, request);
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

describe('what is counted', () => {
  const request = { now: NOON, ticket: 'a', auto: true, maxDuration: 20_000, autoShare: 1 };
  const period = (start: number, used: number, auto: number) => ({ start, used, auto });

  it('is nothing at first', () => {
    expect(noUsage('k', NOON)).toEqual({
      keyId: 'k',
      recent: [],
      day: period(Date.UTC(2026, 10, 23), 0, 0),
      month: period(Date.UTC(2026, 10, 1), 0, 0),
      limits: { minute: 4, day: 500, month: 15_500 },
      heldUntil: 0,
      heldAt: 0,
      refusals: 0,
    });
  });

  it('is each request in every period, and apart those of the automatic mode', () => {
    const first = reserve(noUsage('k', NOON), request);
    const second = reserve(first.usage, { ...request, ticket: 'b', auto: false });
    expect(second).toMatchObject({
      ok: true,
      usage: {
        recent: [
          { ticket: 'a', at: NOON + 20_000, auto: true },
          { ticket: 'b', at: NOON + 20_000, auto: false },
        ],
        day: { used: 2, auto: 1 },
        month: { used: 2, auto: 1 },
      },
    });
    const { recent } = release(second.usage, 'b', NOON + 300);
    expect(recent.map((one) => one.at)).toEqual([NOON + 20_000, NOON + 300]);
  });

  it('begins anew with the day and the month', () => {
    const [used] = exhaust(noUsage('k', NOON), NOON);
    expect(rollOver(used, NOON + DAY, 20_000)).toMatchObject({
      day: period(Date.UTC(2026, 10, 24), 0, 0),
      month: period(Date.UTC(2026, 10, 1), 4, 0),
    });
    expect(rollOver(used, Date.UTC(2026, 11, 1), 20_000).month).toEqual(period(Date.UTC(2026, 11, 1), 0, 0));
  });

  it('is looked at in the order of time, whatever the order of answers', () => {
    const at = [3000, 0, 4000, 1000, 2000].map((ms) => ({ ticket: '', at: NOON + ms, auto: false }));
    // The fourth from the end has to be a minute ago.
    expect(nextAllowedAt({ ...noUsage('k', NOON), recent: at }, NOON)).toBe(NOON + 1000 + 60_250);
  });

  it('is allowed again at the very moment of a wait’s end', () => {
    const held = { ...noUsage('k', NOON), heldUntil: NOON };
    expect(reserve(held, request).ok).toBe(true);
    expect(reserve({ ...held, heldUntil: NOON + 1 }, request)).toMatchObject({ ok: false, until: NOON + 1 });
  });
});

describe('the automatic mode', () => {
  const auto = (share: number) => ({ auto: true, share });

  it('has its share whatever the user asks meanwhile, and none is none', () => {
    const user = spend(spend(noUsage('k', NOON), NOON) as QuotaUsage, NOON) as QuotaUsage;
    expect(exhaust(user, NOON, auto(0.5))[1]).toBe(2);
    expect(spend(noUsage('k', NOON), NOON, auto(0))).toBe(Date.UTC(2026, 11, 1));
    // A share beyond all is all.
    expect(exhaust(noUsage('k', NOON), NOON, auto(7))[1]).toBe(4);
  });

  it('stops at its share of the month', () => {
    const start = Date.UTC(2026, 10, 1);
    const month = { ...noUsage('k', NOON), month: { start, used: 7800, auto: 7750 } };
    expect(spend(month, NOON, auto(0.5))).toBe(Date.UTC(2026, 11, 1));
    expect(exhaust(month, NOON)[1]).toBe(4);
    const less = { ...month, month: { start, used: 7800, auto: 7749 } };
    expect(exhaust(less, NOON, auto(0.5))[1]).toBe(1);
  });

  it('is held by its last request for longer than a minute, and the user is not', () => {
    const sent = spend(noUsage('k', NOON), NOON, auto(0.1)) as QuotaUsage;
    const later = rollOver(sent, NOON + 2 * MINUTE, 20_000);
    expect(later.recent).toHaveLength(1);
    expect(spend(later, NOON + 2 * MINUTE, auto(0.1))).toBe(NOON + 60_250 / 0.4);
    expect(exhaust(later, NOON + 2 * MINUTE)[1]).toBe(4);
    // This share would be one request in 63 minutes; an hour is the longest.
    expect(spend(later, NOON + 2 * MINUTE, auto(0.004))).toBe(NOON + HOUR);
    expect(rollOver(sent, NOON + HOUR - 1, 20_000).recent).toHaveLength(1);
    expect(rollOver(sent, NOON + HOUR, 20_000).recent).toEqual([]);
  });

  it('remembers no more than that one beyond the minute', () => {
    const recent = [true, true, false].map((isAuto, n) => ({ ticket: `${n}`, at: NOON + n, auto: isAuto }));
    const usage = { ...noUsage('k', NOON), recent };
    const kept = (now: number) => rollOver(usage, now, 20_000).recent.map((one) => one.ticket);
    expect(kept(NOON + 60_249)).toEqual(['0', '1', '2']);
    expect(kept(NOON + 60_250)).toEqual(['1', '2']);
    expect(kept(NOON + 2 * MINUTE)).toEqual(['1']);
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
    const late = Date.UTC(2026, 10, 23, 23, 59, 30);
    expect(onQuotaExceeded(noUsage('k', late), late).heldUntil).toBe(Date.UTC(2026, 10, 24));
  });

  it('believes Retry-After, and its own count of the day more than either', () => {
    expect(onQuotaExceeded(noUsage('k', NOON), NOON, 45_000).heldUntil).toBe(NOON + 45_000);
    const full = { ...noUsage('k', NOON), day: { start: Date.UTC(2026, 10, 23), used: 500, auto: 0 } };
    expect(onQuotaExceeded(full, NOON).heldUntil).toBe(Date.UTC(2026, 10, 24));
  });

  it.each([0, 1, 5000])('has a least wait that grows, though Retry-After says %d ms each time', (said) => {
    let usage = noUsage('k', NOON);
    let now = NOON;
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      usage = onQuotaExceeded(usage, now, said);
      waits.push(usage.heldUntil - now);
      now = usage.heldUntil;
    }
    expect(waits[0]).toBeGreaterThanOrEqual(15_000);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBe(HOUR);
  });

  it('has it at the end of the day too', () => {
    const late = Date.UTC(2026, 10, 23, 23, 59, 59, 990);
    expect(onQuotaExceeded(noUsage('k', late), late).heldUntil - late).toBeGreaterThanOrEqual(15_000);
  });

  it('keeps the limits that VirusTotal does not name', () => {
    const before = { ...noUsage('k', NOON), limits: { minute: 2, day: 3, month: 5 } };
    expect(withServerQuotas(before, {}, NOON + 1)).toEqual({ ...before, limitsAt: NOON + 1 });
    const hour = (allowed: number) => withServerQuotas(before, { hour: { allowed, used: 0 } }, NOON).limits;
    expect([30, 240].map((allowed) => hour(allowed).minute)).toEqual([1, 4]);
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
    expect(usage.day.used).toBe(30);
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

  it('back across the month and right again forgets no month', () => {
    const december = Date.UTC(2026, 11, 1, 1);
    const full = {
      ...noUsage('k', december),
      month: { start: Date.UTC(2026, 11, 1), used: 15_500, auto: 0 },
    };
    const back = rollOver(full, december - DAY, 20_000);
    expect(spend(rollOver(back, december, 20_000), december)).toBe(Date.UTC(2027, 0, 1));
  });

  it('back does not stretch a wait that VirusTotal asked for', () => {
    const held = onQuotaExceeded(noUsage('k', NOON), NOON, HOUR);
    expect(rollOver(held, NOON, 20_000)).toMatchObject({ heldUntil: NOON + HOUR, heldAt: NOON });
    expect(rollOver(held, NOON + MINUTE, 20_000)).toMatchObject({ heldUntil: NOON + HOUR, heldAt: NOON });
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
});
