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
  retryAfter?: number;
  /** When the next request of the user's may go out; `now` when at once. */
  nextAt: number;
  rejected?: 'wrong-key' | 'inactive-key';
}

/** Used, left and reset times for popup and options. Times are milliseconds since 1970. */
export function quotaStatus(stored: QuotaUsage, now: number): QuotaStatus {
  const usage = rollOver(stored, now, MAX_REQUEST_MS);
  const { limits } = usage;
  const inWindow = usage.recent.filter((one) => one.at + MINUTE_WINDOW_MS > now);
  const windowOf = (used: number, limit: number, resetsAt: number): QuotaWindow => ({
    used,
    limit,
    left: Math.max(0, limit - used),
    resetsAt,
  });
  const oldest = Math.min(...inWindow.map((one) => one.at));
  const result: QuotaStatus = {
    minute: windowOf(inWindow.length, limits.minute, inWindow.length > 0 ? oldest + MINUTE_WINDOW_MS : now),
    day: windowOf(usage.day.used, limits.day, nextDay(now)),
    month: windowOf(usage.month.used, limits.month, nextMonth(now)),
    nextAt: Math.max(now, nextAllowedAt(usage, now)),
  };
  if (usage.heldUntil > now) result.retryAfter = usage.heldUntil;
  if (usage.rejected) result.rejected = usage.rejected;
  return result;
}
