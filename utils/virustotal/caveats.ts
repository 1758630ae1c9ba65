import type { ReportRecord } from '../store/schema';
import { canonical } from './api/url-id';
import type { Standing } from './report';
import { outgoing } from './send-task';
import { isFresh } from './time-to-live';

const DAY = 24 * 3_600_000;
/**
 * What the engines said so long ago says little about the page today, however lately we asked. The length is our
 * own choice: clients that name one call a month old, and rarely asked pages are fine for longer.
 */
const LONG_AGO = 90 * DAY;

/** How a stored report stands to the address of a code now. @param url the code's address, whole */
export function standingOf(record: ReportRecord, url: string, now: number): Standing {
  const { report, step, fetchedAt, staleAt } = record;
  return {
    stale: !isFresh(fetchedAt, staleAt, now),
    longAgo: report.scanDate !== undefined && report.scanDate < now - LONG_AGO,
    shortened: step === 'redacted' && isShortened(url),
  };
}

/** True when taking the secrets out makes it another address. The part after `#` never reaches a server. */
export function isShortened(url: string): boolean {
  const whole = canonical(url) ?? url;
  return outgoing({ url: whole, step: 'redacted' }) !== whole;
}
