import { keepWithin } from '../../history/keep-within';
import { historyCount, historyDays } from '../../platform/settings';
import { openDatabase } from '../../store/database';

/** Pages with many codes bring them one after the other; a few more than the limit are there for a moment. */
const AT_MOST_EVERY_MS = 30_000;

let trimmedAt = 0;

/** Keeps the history as long and as large as the user set. */
export async function trimHistory(): Promise<void> {
  const now = Date.now();
  // Also where the clock was set back.
  if (Math.abs(now - trimmedAt) < AT_MOST_EVERY_MS) return;
  trimmedAt = now;
  const [count, days] = await Promise.all([historyCount.getValue(), historyDays.getValue()]);
  await keepWithin(await openDatabase(), { count, days }, now);
}
