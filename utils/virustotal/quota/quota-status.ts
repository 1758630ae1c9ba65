import { SLACK_MS } from '../../look-ups/send-within-quota';
import { brought, freeAt, nextDay, nextMonth, type Spending, WINDOW } from './quota';

export interface Gauge {
  used: number;
  left: number;
  limit: number;
  /** When the next request becomes free (minute) or the count starts again (day, month). */
  resetsAt: number;
}

export interface Meter {
  minute: Gauge;
  day: Gauge;
  month: Gauge;
  /** VirusTotal asked us to wait until then; absent when it did not. */
  heldUntil?: number;
  /** When the next request of the user's may go out; `now` when at once. */
  nextAt: number;
  rejected?: 'wrong-key' | 'inactive-key';
}

/** Used, left and reset times for popup and options. */
export function meter(before: Spending, now: number): Meter {
  const spending = brought(before, now, SLACK_MS);
  const { limits } = spending;
  const inWindow = spending.recent.filter((one) => one.at + WINDOW > now);
  const gauge = (used: number, limit: number, resetsAt: number) => ({
    used,
    limit,
    left: Math.max(0, limit - used),
    resetsAt,
  });
  const oldest = Math.min(...inWindow.map((one) => one.at));
  const result: Meter = {
    minute: gauge(inWindow.length, limits.minute, inWindow.length > 0 ? oldest + WINDOW : now),
    day: gauge(spending.day.used, limits.day, nextDay(now)),
    month: gauge(spending.month.used, limits.month, nextMonth(now)),
    nextAt: Math.max(now, freeAt(spending, now)),
  };
  if (spending.heldUntil > now) result.heldUntil = spending.heldUntil;
  if (spending.rejected) result.rejected = spending.rejected;
  return result;
}
