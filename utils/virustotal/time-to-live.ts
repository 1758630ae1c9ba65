import type { UrlReport } from './report';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long "VirusTotal does not know it" is believed: somebody may submit it at any time. */
export const NOT_FOUND_TTL = 10 * MINUTE;

/**
 * How long a report is believed, in milliseconds. Bad news ages slowly, good news quickly: a page can turn
 * bad in an hour, and a warning that was right yesterday is rarely wrong today. A report in which nobody judged
 * is no better than none, nor is one that this version does not understand.
 */
export function reportTtl(report: UrlReport): number {
  const { positives, total, harmless, unrecognised = 0 } = report;
  if (positives === 0 && (total === 0 || harmless === 0 || unrecognised > 0)) return NOT_FOUND_TTL;
  if (report.detections.some((one) => one.category === 'malicious')) return 7 * DAY;
  if (report.positives > 0) return 3 * DAY;
  return DAY;
}

/** True when what was stored at `storedAt` and holds until `staleAt` may be used without asking again. */
export function isFresh(storedAt: number, staleAt: number, now: number): boolean {
  // Stored in the future means that the clock was set back: nobody knows its age, so it counts as old.
  return storedAt <= now && now < staleAt;
}
