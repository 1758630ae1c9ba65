import type { Quotas } from '../api/api-result';

/** A key's requests in each period. VirusTotal's defaults for a free key (docs/virustotal.md, 1.8); never certain. */
interface QuotaLimits {
  minute: number;
  day: number;
  month: number;
}

const FREE_LIMITS: QuotaLimits = { minute: 4, day: 500, month: 15_500 };

interface QuotaPeriod {
  /** Start of the period, UTC. */
  start: number;
  used: number;
  /** Of these, by the automatic mode. */
  auto: number;
}

/** What was used of one key's quota; one record in the database, shared by all windows. The field names are stored. */
export interface QuotaUsage {
  /** SHA-256 hex prefix of the key, never the key. */
  keyId: string;
  /**
   * Requests that still count against the minute. `at` is the latest time at which the server may have counted it;
   * `ticket` is the lease token of whoever sent it.
   */
  recent: { ticket: string; at: number; auto: boolean }[];
  day: QuotaPeriod;
  month: QuotaPeriod;
  limits: QuotaLimits;
  /** When the limits were read from VirusTotal. */
  limitsAt?: number;
  /** VirusTotal said "over quota": nothing before this time (retry after). */
  heldUntil: number;
  /** How often it said so in a row. */
  refusals: number;
  /** When `heldUntil` was set, to notice a clock that was set back since. */
  heldAt: number;
  /** VirusTotal refused the key; nothing automatic until a request succeeds. */
  rejected?: 'wrong-key' | 'inactive-key';
}

const MINUTE = 60_000;
/** A little longer than a minute: two clocks are never quite the same. */
export const MINUTE_WINDOW_MS = MINUTE + 250;
/** Longest time between reserving a request and its end: the time limit and a bit. */
export const MAX_REQUEST_MS = 20_000;
const DAY = 24 * 60 * MINUTE;
/** Waits after the first refusal, the second and so on, where nobody says how long. */
const REFUSAL_WAITS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** What is waited at the least, whatever a header says: a minute's quota cannot be free much sooner. */
const LEAST_WAITS = [15_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** The last automatic request is remembered so long, for shares of less than one request a minute. */
const AUTO_WINDOW_MS = 60 * MINUTE;

/** `usage` is to be written back either way: it has noticed new days and clocks that were set back. */
type Reservation = { ok: true; usage: QuotaUsage } | { ok: false; usage: QuotaUsage; until: number };

/** A key's record before its first request. */
export function noUsage(keyId: string, now: number): QuotaUsage {
  const day = { start: dayStart(now), used: 0, auto: 0 };
  const month = { start: monthStart(now), used: 0, auto: 0 };
  return { keyId, recent: [], day, month, limits: FREE_LIMITS, heldUntil: 0, heldAt: 0, refusals: 0 };
}

/**
 * Counts one request, before it is sent, so that a killed background has counted too much and never too little.
 *
 * @param request `maxDuration` is how long it may be under way (milliseconds): until it is released it counts as sent
 *   that late. `autoShare` is the share, 0 to 1, of each quota that automatic requests may use.
 * @returns the new record, or the earliest time at which it is worth trying again.
 */
export function reserve(
  stored: QuotaUsage,
  request: { now: number; ticket: string; auto: boolean; maxDuration: number; autoShare: number },
): Reservation {
  const { now, ticket, auto, maxDuration } = request;
  const usage = rollOver(stored, now, maxDuration);
  const until = nextAllowedAt(usage, now, auto ? request.autoShare : undefined);
  if (until > now) return { ok: false, usage, until };
  const add = (period: QuotaPeriod) => ({
    ...period,
    used: period.used + 1,
    auto: period.auto + (auto ? 1 : 0),
  });
  return {
    ok: true,
    usage: {
      ...usage,
      recent: [...usage.recent, { ticket, at: now + maxDuration, auto }],
      day: add(usage.day),
      month: add(usage.month),
    },
  };
}

/** The request is over: it counts as sent now and not later. */
export function release(usage: QuotaUsage, leaseToken: string, now: number): QuotaUsage {
  const recent = usage.recent.map((one) =>
    one.ticket === leaseToken ? { ...one, at: Math.min(one.at, now) } : one,
  );
  return { ...usage, recent };
}

/**
 * Earliest time at which a request is allowed; `now` or earlier when it is allowed already.
 *
 * @param autoShare for an automatic request, the share of each quota that those may use; absent for a user's.
 */
export function nextAllowedAt(usage: QuotaUsage, now: number, autoShare?: number): number {
  const { limits, recent, day, month } = usage;
  const share = autoShare === undefined ? undefined : Math.min(Math.max(autoShare, 0), 1);
  let until = usage.heldUntil;
  if (isUsedUp(day, limits.day, share)) until = Math.max(until, nextDay(now));
  if (isUsedUp(month, limits.month, share)) until = Math.max(until, nextMonth(now));
  until = Math.max(until, windowAllowsAt(recent, limits.minute, MINUTE_WINDOW_MS));
  if (share !== undefined && share > 0) {
    // A share of less than one request a minute is one request in a longer time.
    const perMinute = limits.minute * share;
    const own = recent.filter((one) => one.auto);
    const window = perMinute >= 1 ? MINUTE_WINDOW_MS : Math.min(MINUTE_WINDOW_MS / perMinute, AUTO_WINDOW_MS);
    until = Math.max(until, windowAllowsAt(own, Math.max(1, Math.floor(perMinute)), window));
  }
  return until;
}

function isUsedUp(period: QuotaPeriod, limit: number, share: number | undefined): boolean {
  return period.used >= limit || (share !== undefined && period.auto >= Math.floor(limit * share));
}

function windowAllowsAt(recent: QuotaUsage['recent'], limit: number, window: number): number {
  if (recent.length < limit) return 0;
  const times = recent.map((one) => one.at).sort((a, b) => a - b);
  return (times[times.length - Math.max(limit, 1)] ?? 0) + window;
}

/**
 * Drops what is over and notices new days. A clock that was set back neither frees nor freezes anything.
 *
 * @param maxDuration how long a request may be under way (milliseconds).
 */
export function rollOver(usage: QuotaUsage, now: number, maxDuration: number): QuotaUsage {
  // Later than any request can be: it was counted under a clock that has been set back. It counts from now.
  const recent = usage.recent
    .map((one) => (one.at > now + maxDuration ? { ...one, at: now } : one))
    .filter(
      (one, i, all) =>
        one.at > now - MINUTE_WINDOW_MS ||
        (one.at > now - AUTO_WINDOW_MS && i === all.findLastIndex(({ auto }) => auto)),
    );
  const held = usage.heldAt > now ? { heldAt: now, heldUntil: now + usage.heldUntil - usage.heldAt } : {};
  return {
    ...usage,
    ...held,
    recent,
    day: currentPeriod(usage.day, dayStart(now), DAY),
    month: currentPeriod(usage.month, monthStart(now), 31 * DAY),
  };
}

/**
 * The period's counts if it is the present one. After the clock went back what was counted stays counted: by up to
 * one period under its own date, so that putting the clock right again does not forget it; by more under the new one.
 */
function currentPeriod(period: QuotaPeriod, start: number, length: number): QuotaPeriod {
  if (period.start < start) return { start, used: 0, auto: 0 };
  return period.start - start <= length ? period : { ...period, start };
}

/**
 * VirusTotal said "over quota". It does not say which. Its `Retry-After` is believed, and our own counters, where they
 * name a later time than the least wait of so many refusals in a row: a header that says "at once", a date that a
 * fast clock takes for the past, and a wait that was too short must never become a loop of requests. Without a header
 * the wait ends with the day at the latest, when a quota that is used up begins anew.
 */
export function onQuotaExceeded(usage: QuotaUsage, now: number, retryAfter?: number): QuotaUsage {
  const { refusals } = usage;
  const guess = waitAfter(refusals, REFUSAL_WAITS);
  const least = waitAfter(refusals, LEAST_WAITS);
  const wait = Math.max(retryAfter ?? Math.min(guess, nextDay(now) - now), least);
  const free = Math.max(now + wait, nextAllowedAt({ ...usage, heldUntil: 0 }, now));
  return { ...usage, heldUntil: free, heldAt: now, refusals: refusals + 1 };
}

function waitAfter(refusals: number, waits: readonly number[]): number {
  return waits[Math.min(refusals, waits.length - 1)] ?? MINUTE;
}

/** VirusTotal answered: it takes the key and no longer refuses. */
export function onSuccess(usage: QuotaUsage): QuotaUsage {
  const { rejected: _, ...rest } = usage;
  return { ...rest, heldUntil: 0, refusals: 0 };
}

/** The key's real limits in place of the defaults; what others used with the same key counts too. */
export function withServerQuotas(usage: QuotaUsage, quotas: Quotas, now: number): QuotaUsage {
  const { hour, day, month } = quotas;
  const atLeast = (period: QuotaPeriod, seen?: { used: number }) => ({
    ...period,
    used: Math.max(period.used, seen?.used ?? 0),
  });
  return {
    ...usage,
    limits: {
      // There is no quota by the minute; 240 an hour was seen for a key with 4 a minute.
      minute: hour ? Math.max(1, Math.floor(hour.allowed / 60)) : usage.limits.minute,
      day: day?.allowed ?? usage.limits.day,
      month: month?.allowed ?? usage.limits.month,
    },
    limitsAt: now,
    day: atLeast(usage.day, day),
    month: atLeast(usage.month, month),
  };
}

function dayStart(now: number): number {
  return Math.floor(now / DAY) * DAY;
}

export function nextDay(now: number): number {
  return dayStart(now) + DAY;
}

function monthStart(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

export function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
