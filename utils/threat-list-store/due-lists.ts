import type { StoredList } from './list-database';

const HOUR = 3_600_000;
/** What did not work is tried again after this time. */
const RETRY_MS = HOUR;

/**
 * Whether a list should be asked for now: its time has come, the last try did not work, or it was ended in the middle.
 *
 * @param hours how often lists are asked for
 */
export function isDue(
  { url, checkedAt, trouble, unfinished }: StoredList,
  hours: number,
  now: number,
): boolean {
  if (url === undefined) return false;
  if (checkedAt === undefined || checkedAt > now || (unfinished && !trouble)) return true;
  return now - checkedAt >= (trouble ? Math.min(RETRY_MS, hours * HOUR) : hours * HOUR);
}
