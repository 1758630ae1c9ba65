import { keepWithin } from '../history/keep-within';
import { historyCount, historyDays } from '../platform/settings';
import { openDatabase } from '../store/database';

/** Keeps the history as long and as large as the user set. */
export async function trimHistory(): Promise<void> {
  const [count, days] = await Promise.all([historyCount.getValue(), historyDays.getValue()]);
  await keepWithin(await openDatabase(), { count, days }, Date.now());
}
