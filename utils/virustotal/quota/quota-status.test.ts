import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noUsage, type QuotaUsage, release, reserve, withServerQuotas } from './quota';
import { quotaStatus } from './quota-status';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 23, 12);
const MIDNIGHT = Date.UTC(2026, 10, 24);
const DECEMBER = Date.UTC(2026, 11, 1);

/** One request that is answered at once; when it may not be sent, the time at which it may. */
function spend(usage: QuotaUsage, now: number, auto = false): QuotaUsage | number {
  const ticket = `${now}-${usage.day.used}`;
  const reserved = reserve(usage, { now, ticket, auto, maxDuration: 20_000, autoShare: 0.1 });
  return reserved.ok ? release(reserved.usage, ticket, now) : reserved.until;
}
const spent = (usage: QuotaUsage, now: number, auto = false) => spend(usage, now, auto) as QuotaUsage;

describe('the status', () => {
  it('of an unused key is all of its limits, at once', () => {
    expect(quotaStatus(noUsage('k', NOON), NOON)).toEqual({
      minute: { used: 0, left: 4, limit: 4, resetsAt: NOON },
      day: { used: 0, left: 500, limit: 500, resetsAt: MIDNIGHT },
      month: { used: 0, left: 15_500, limit: 15_500, resetsAt: DECEMBER },
      nextAt: NOON,
    });
  });

  it('counts in the minute what was sent in it, until the first of it is over', () => {
    const first = spent(noUsage('k', NOON), NOON, true);
    const usage = spent(spent(first, NOON + 100_000), NOON + 110_000);
    // The automatic request is remembered for longer, and counts for the day only.
    expect(quotaStatus(usage, NOON + 120_000)).toMatchObject({
      minute: { used: 2, left: 2, resetsAt: NOON + 100_000 + MINUTE + 250 },
      day: { used: 3, left: 497 },
      nextAt: NOON + 120_000,
    });
    expect(quotaStatus(first, NOON + MINUTE + 249).minute.used).toBe(1);
    expect(quotaStatus(first, NOON + MINUTE + 250).minute.used).toBe(0);
  });

  it('is that of the present day, whenever it was written', () => {
    const usage = spent(noUsage('k', NOON), NOON);
    expect(quotaStatus(usage, MIDNIGHT).day).toEqual({
      used: 0,
      left: 500,
      limit: 500,
      resetsAt: MIDNIGHT + 24 * 60 * MINUTE,
    });
  });

  it('leaves nothing, and not less, when others used the key beyond its limits', () => {
    const day = { allowed: 31, used: 40 };
    const usage = withServerQuotas(noUsage('k', NOON), { day }, NOON);
    const status = quotaStatus(usage, NOON);
    expect(status.day).toEqual({ used: 40, left: 0, limit: 31, resetsAt: MIDNIGHT });
    expect(status.nextAt).toBe(MIDNIGHT);
  });

  it('says how long VirusTotal asked to wait, and that it refused the key', () => {
    const usage = noUsage('k', NOON);
    const held = quotaStatus({ ...usage, heldUntil: NOON + 1, heldAt: NOON, rejected: 'wrong-key' }, NOON);
    expect(held).toMatchObject({ retryAfter: NOON + 1, nextAt: NOON + 1, rejected: 'wrong-key' });
    expect(quotaStatus({ ...usage, heldUntil: NOON, heldAt: NOON - 1 }, NOON)).not.toHaveProperty(
      'retryAfter',
    );
  });

  it('has numbers that fit together', () => {
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
