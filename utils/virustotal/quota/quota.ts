import type { Quotas } from '../api/api-result';

/** A key's requests in each span. VirusTotal's defaults for a free key (facts sheet 1.8); never certain. */
export interface QuotaLimits {
  minute: number;
  day: number;
  month: number;
}

export const FREE_LIMITS: QuotaLimits = { minute: 4, day: 500, month: 15_500 };

interface QuotaPeriod {
  /** Start of the span, UTC. */
  start: number;
  used: number;
  /** Of these, by the automatic mode. */
  auto: number;
}

/** What was spent with one key; one record in the database, shared by all windows. */
export interface QuotaUsage {
  /** SHA-256 hex prefix of the key, never the key. */
  keyId: string;
  /** Requests that still count against the minute. `at` is the latest time at which the server may have counted it. */
  recent: { ticket: string; at: number; auto: boolean }[];
  day: QuotaPeriod;
  month: QuotaPeriod;
  limits: QuotaLimits;
  /** When the limits were read from VirusTotal. */
  limitsAt?: number;
  /** VirusTotal said "over quota": nothing before this time, and how often it said so in a row. */
  heldUntil: number;
  refusals: number;
  /** When `heldUntil` was set, to notice a clock that was set back since. */
  heldAt: number;
  /** VirusTotal refused the key; nothing automatic until a request succeeds. */
  rejected?: 'wrong-key' | 'inactive-key';
}

const MINUTE = 60_000;
/** A little longer than a minute: two clocks are never quite the same. */
export const MINUTE_WINDOW_MS = MINUTE + 250;
/** Longest time between taking a request from the budget and its end: the time limit and a bit. */
export const MAX_REQUEST_MS = 20_000;
const DAY = 24 * 60 * MINUTE;
const KEEP_RECENT = 60 * MINUTE;

/** `spending` is to be written back either way: it has noticed new days and clocks that were set back. */
export type Reservation =
  | { ok: true; spending: QuotaUsage }
  | { ok: false; spending: QuotaUsage; until: number };

export function noUsage(keyId: string, now: number): QuotaUsage {
  const day = { start: dayStart(now), used: 0, auto: 0 };
  const month = { start: monthStart(now), used: 0, auto: 0 };
  return { keyId, recent: [], day, month, limits: FREE_LIMITS, heldUntil: 0, heldAt: 0, refusals: 0 };
}

/**
 * Takes one request from the budget, before it is sent, so that a killed background has counted too much and
 * never too little.
 *
 * @param slack how long the request may be under way (ms): until it is settled it counts as sent that late.
 * @param autoShare the share, 0 to 1, of each quota that automatic requests may use.
 * @returns the new record, or the earliest time at which it is worth trying again.
 */
export function reserve(
  before: QuotaUsage,
  request: { now: number; ticket: string; auto: boolean; slack: number; autoShare: number },
): Reservation {
  const { now, ticket, auto, slack } = request;
  const spending = rollOver(before, now, slack);
  const until = nextAllowedAt(spending, now, auto ? request.autoShare : undefined);
  if (until > now) return { ok: false, spending, until };
  const add = (span: QuotaPeriod) => ({ ...span, used: span.used + 1, auto: span.auto + (auto ? 1 : 0) });
  return {
    ok: true,
    spending: {
      ...spending,
      recent: [...spending.recent, { ticket, at: now + slack, auto }],
      day: add(spending.day),
      month: add(spending.month),
    },
  };
}

/** The request is over: it counts as sent now and not later. */
export function release(spending: QuotaUsage, ticket: string, now: number): QuotaUsage {
  const recent = spending.recent.map((one) =>
    one.ticket === ticket ? { ...one, at: Math.min(one.at, now) } : one,
  );
  return { ...spending, recent };
}

/** Earliest time at which a request is allowed; `now` or earlier when it is allowed already. */
export function nextAllowedAt(spending: QuotaUsage, now: number, autoShare?: number): number {
  const { limits, recent, day, month } = spending;
  const share = autoShare === undefined ? 1 : Math.min(Math.max(autoShare, 0), 1);
  let until = spending.heldUntil;
  if (over(day, limits.day, autoShare === undefined, share)) until = Math.max(until, nextDay(now));
  if (over(month, limits.month, autoShare === undefined, share)) until = Math.max(until, nextMonth(now));
  until = Math.max(until, windowAllowsAt(recent, limits.minute, MINUTE_WINDOW_MS));
  if (autoShare !== undefined && share > 0) {
    // A share of less than one request a minute is one request in a longer time.
    const perMinute = limits.minute * share;
    const own = recent.filter((one) => one.auto);
    const span = perMinute >= 1 ? MINUTE_WINDOW_MS : Math.min(MINUTE_WINDOW_MS / perMinute, KEEP_RECENT);
    until = Math.max(until, windowAllowsAt(own, Math.max(1, Math.floor(perMinute)), span));
  }
  return until;
}

function over(span: QuotaPeriod, limit: number, user: boolean, share: number): boolean {
  return span.used >= limit || (!user && span.auto >= Math.floor(limit * share));
}

function windowAllowsAt(recent: QuotaUsage['recent'], limit: number, span: number): number {
  if (recent.length < limit) return 0;
  const times = recent.map((one) => one.at).sort((a, b) => a - b);
  return (times[times.length - Math.max(limit, 1)] ?? 0) + span;
}

/** Drops what is over and notices new days. A clock that was set back neither frees nor freezes anything. */
export function rollOver(spending: QuotaUsage, now: number, slack: number): QuotaUsage {
  // Later than any request can be: it was booked under a clock that has been set back. It counts from now.
  const recent = spending.recent
    .map((one) => (one.at > now + slack ? { ...one, at: now } : one))
    .filter(
      (one, i, all) => one.at > now - MINUTE_WINDOW_MS || (one.at > now - KEEP_RECENT && isLastAuto(i, all)),
    );
  const held =
    spending.heldAt > now ? { heldAt: now, heldUntil: now + spending.heldUntil - spending.heldAt } : {};
  return {
    ...spending,
    ...held,
    recent,
    day: current(spending.day, dayStart(now), DAY),
    month: current(spending.month, monthStart(now), 31 * DAY),
  };
}

function isLastAuto(index: number, all: QuotaUsage['recent']): boolean {
  return all[index]?.auto === true && !all.slice(index + 1).some((one) => one.auto);
}

/**
 * The span's counts if it is the present one. After the clock went back what was counted stays counted: by up to
 * one span under its own date, so that putting the clock right again does not forget it; by more under the new one.
 */
function current(span: QuotaPeriod, start: number, length: number): QuotaPeriod {
  if (span.start < start) return { start, used: 0, auto: 0 };
  return span.start - start <= length ? span : { ...span, start };
}

/**
 * VirusTotal said "over quota". It does not say which: its `Retry-After` decides where there is one, then our
 * own counters, then a minute, and longer each time that it says so again, at most until the day is over.
 */
export function onQuotaExceeded(spending: QuotaUsage, now: number, retryAfter?: number): QuotaUsage {
  const waits = [1, 2, 5, 15, 60];
  const guess = (waits[Math.min(spending.refusals, waits.length - 1)] ?? 60) * MINUTE;
  const until = retryAfter === undefined ? Math.min(now + guess, nextDay(now)) : now + retryAfter;
  const free = Math.max(until, nextAllowedAt({ ...spending, heldUntil: 0 }, now));
  return { ...spending, heldUntil: free, heldAt: now, refusals: spending.refusals + 1 };
}

/** VirusTotal answered: it takes the key and no longer refuses. */
export function onSuccess(spending: QuotaUsage): QuotaUsage {
  const { rejected: _, ...rest } = spending;
  return { ...rest, heldUntil: 0, refusals: 0 };
}

/** The key's real limits in place of the defaults; what others used with the same key counts too. */
export function withServerQuotas(spending: QuotaUsage, quotas: Quotas, now: number): QuotaUsage {
  const { hour, day, month } = quotas;
  const used = (span: QuotaPeriod, seen?: { used: number }) => ({
    ...span,
    used: Math.max(span.used, seen?.used ?? 0),
  });
  return {
    ...spending,
    limits: {
      // There is no quota by the minute; 240 an hour was seen for a key with 4 a minute.
      minute: hour ? Math.max(1, Math.floor(hour.allowed / 60)) : spending.limits.minute,
      day: day?.allowed ?? spending.limits.day,
      month: month?.allowed ?? spending.limits.month,
    },
    limitsAt: now,
    day: used(spending.day, day),
    month: used(spending.month, month),
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
