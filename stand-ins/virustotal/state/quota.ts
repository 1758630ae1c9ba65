import type { Limits } from './keys';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Usage {
  hour: number;
  day: number;
  month: number;
}

/** Counts one key's requests: a sliding minute, the UTC day and the UTC month (docs/virustotal.md, 1.8 and 1.11). */
export interface Quota {
  limits: Limits;
  /** Takes one request if there is room. A refused request is not counted (assumed). */
  take(at: number): boolean;
  usage(at: number): Usage;
  /** Pretends that `count` requests were made earlier today, outside the minute. */
  spend(count: number, at: number): void;
  /** Milliseconds until a request will be taken again. */
  wait(at: number): number;
}

/** @param limits how many requests the key may make */
export function createQuota(limits: Limits): Quota {
  let recent: number[] = [];
  let day = { name: '', used: 0 };
  let month = { name: '', used: 0 };

  function rollOver(at: number) {
    const iso = new Date(at).toISOString();
    if (day.name !== iso.slice(0, 10)) day = { name: iso.slice(0, 10), used: 0 };
    if (month.name !== iso.slice(0, 7)) month = { name: iso.slice(0, 7), used: 0 };
    // A clock that was set back must not leave requests in the future that block for ever.
    recent = recent.filter((time) => time > at - HOUR && time <= at);
  }
  const lastMinute = (at: number) => recent.filter((time) => time > at - MINUTE);

  return {
    limits,
    take(at) {
      rollOver(at);
      if (day.used >= limits.day || month.used >= limits.month) return false;
      if (lastMinute(at).length >= limits.minute) return false;
      recent.push(at);
      day.used++;
      month.used++;
      return true;
    },
    usage(at) {
      rollOver(at);
      return { hour: recent.length, day: day.used, month: month.used };
    },
    spend(count, at) {
      rollOver(at);
      day.used += count;
      month.used += count;
    },
    wait(at) {
      rollOver(at);
      const date = new Date(at);
      if (month.used >= limits.month) return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - at;
      if (day.used >= limits.day) {
        return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1) - at;
      }
      const minute = lastMinute(at);
      const oldest = minute[minute.length - limits.minute];
      return oldest === undefined ? 0 : oldest + MINUTE - at;
    },
  };
}
