import {
  MAX_REQUEST_MS,
  MINUTE_WINDOW_MS,
  nextAllowedAt,
  nextDay,
  nextMonth,
  type QuotaUsage,
  rollOver,
} from './quota';

export interface QuotaWindow {
  used: number;
  left: number;
  limit: number;
  /** When the next request becomes free (minute) or the count starts again (day, month). */
  resetsAt: number;
}

export interface QuotaStatus {
  minute: QuotaWindow;
  day: QuotaWindow;
  month: QuotaWindow;
  /** VirusTotal asked us to wait until then; absent when it did not. */
  heldUntil?: number;
  /** When the next request of the user's may go out; `now` when at once. */
  nextAt: number;
  rejected?: 'wrong-key' | 'inactive-key';
}

/** Used, left and reset times for popup and options. */
export function quotaStatus(before: QuotaUsage, now: number): QuotaStatus {
  const spending = rollOver(before, now, MAX_REQUEST_MS);
  const { limits } = spending;
  const inWindow = spending.recent.filter((one) => one.at + MINUTE_WINDOW_MS > now);
  const gauge = (used: number, limit: number, resetsAt: number) => ({
    used,
    limit,
    left: Math.max(0, limit - used),
    resetsAt,
  });
  const oldest = Math.min(...inWindow.map((one) => one.at));
  const result: QuotaStatus = {
    minute: gauge(inWindow.length, limits.minute, inWindow.length > 0 ? oldest + MINUTE_WINDOW_MS : now),
    day: gauge(spending.day.used, limits.day, nextDay(now)),
    month: gauge(spending.month.used, limits.month, nextMonth(now)),
    nextAt: Math.max(now, nextAllowedAt(spending, now)),
  };
  if (spending.heldUntil > now) result.heldUntil = spending.heldUntil;
  if (spending.rejected) result.rejected = spending.rejected;
  return result;
}
