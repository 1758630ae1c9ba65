import { canonicalUrl } from './api/url-id';
import type { DisclosureLevel } from './look-up';
import type { ReportCaveats, UrlReport } from './report';
import { disclosedUrl } from './send-task';
import { isFresh } from './time-to-live';

const DAY = 24 * 3_600_000;
/**
 * What the engines said so long ago says little about the page today, however lately we asked. The length is our
 * own choice: clients that name one call a month old, and rarely asked pages are fine for longer.
 */
const OUTDATED_AFTER = 90 * DAY;

/** Clocks differ by zones and by neglect; what is dated later than this is dated wrong. */
const CLOCK_TOLERANCE = DAY;

/** A report as it was answered: when, how much the question disclosed, and until when it is believed. */
interface DatedReport {
  report: UrlReport;
  step: DisclosureLevel;
  /** Milliseconds since the epoch, as `staleAt`. */
  fetchedAt: number;
  staleAt: number;
}

/** What has to be said along with a stored report now. @param url the code's address, whole */
export function caveatsOf(record: DatedReport, url: string, now: number): ReportCaveats {
  const { report, step, fetchedAt, staleAt } = record;
  return {
    stale: !isFresh(fetchedAt, staleAt, now),
    analysisOutdated: report.scanDate !== undefined && report.scanDate < now - OUTDATED_AFTER,
    analysisInFuture: report.scanDate !== undefined && report.scanDate > now + CLOCK_TOLERANCE,
    redactedOnly: step === 'redacted' && isRedactedOnly(url),
  };
}

/** From when on a report that found nothing is too old to go by, ms since 1970; what it depends on besides is not counted. */
export function believedUntil({ report, staleAt }: Pick<DatedReport, 'report' | 'staleAt'>): number {
  return Math.min(staleAt, (report.scanDate ?? 0) + OUTDATED_AFTER);
}

/** True when taking the secrets out makes it another address. The part after `#` never reaches a server. */
function isRedactedOnly(url: string): boolean {
  const whole = canonicalUrl(url) ?? url;
  return disclosedUrl({ url: whole, step: 'redacted' }) !== whole;
}
