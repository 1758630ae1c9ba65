import { broadcastCodes } from '../store/broadcast';
import type { Database } from '../store/database';
import { REMOVAL_STORES, removeIn } from '../store/delete-codes';
import { changeTotalsIn, codeStores, historyTotals } from '../store/history-chunks';

/** How much of the history is kept. */
export interface HistoryLimits {
  /** Codes at most. */
  count: number;
  /** Days since a code was last seen; zero for ever. */
  days: number;
}

const DAY = 24 * 3_600_000;
/** So many in one transaction: others get their turn in between. */
const BATCH = 500;
/** So many are looked for at once, and then removed in the order of their chunks, so that each is written a few times. */
const ROUND = 20_000;

/**
 * Keeps the history within its limits. What is too old goes first; of too many go those that were only seen, the longest
 * unseen first, and then those whose check is the longest ago. How many went is noted, to be told.
 *
 * @returns how many went.
 */
export async function keepWithin(db: Database, { count, days }: HistoryLimits, now: number): Promise<number> {
  const dropped: string[] = [];
  if (days > 0) {
    const range = IDBKeyRange.upperBound(now - days * DAY);
    for (;;) {
      const ids = await db.getAllKeysFromIndex('codes', 'by-seen', range, ROUND);
      if (ids.length === 0) break;
      dropped.push(...(await drop(db, { ids, because: 'age', now })));
    }
  }
  for (;;) {
    const surplus = (await historyTotals(db)).codes - count;
    if (surplus <= 0) break;
    const ids = await leastWanted(db, Math.min(surplus, ROUND));
    if (ids.length === 0) break;
    dropped.push(...(await drop(db, { ids, because: 'number', now })));
  }
  broadcastCodes(dropped);
  return dropped.length;
}

async function leastWanted(db: Database, wanted: number): Promise<string[]> {
  const tx = db.transaction(['codes', 'historyTotals'], 'readwrite');
  const totals = await tx.objectStore('historyTotals').get('history');
  const ids: string[] = [];
  if (totals && totals.codes > totals.checked) {
    const range = IDBKeyRange.lowerBound(totals.uncheckedSince);
    let cursor = await tx.objectStore('codes').index('by-seen').openCursor(range);
    let since = totals.uncheckedSince;
    for (; cursor && ids.length < wanted; cursor = await cursor.continue()) {
      if (cursor.value.checkedAt !== undefined) continue;
      if (ids.length === 0) since = cursor.value.lastSeen;
      ids.push(cursor.value.id);
    }
    await tx.objectStore('historyTotals').put({ ...totals, uncheckedSince: since });
  }
  if (ids.length < wanted) {
    const index = tx.objectStore('codes').index('by-checked');
    ids.push(...(await index.getAllKeys(null, wanted - ids.length)));
  }
  await tx.done;
  return ids;
}

/** @returns the ids of those that were there */
async function drop(
  db: Database,
  { ids, because, now }: { ids: string[]; because: 'age' | 'number'; now: number },
): Promise<string[]> {
  const gone: string[] = [];
  const ordered = ids.sort();
  for (let at = 0; at < ordered.length; at += BATCH) {
    const tx = db.transaction(REMOVAL_STORES, 'readwrite');
    const { codes } = await removeIn(tx, ordered.slice(at, at + BATCH));
    await changeTotalsIn(codeStores(tx as never), (totals) => {
      const { age, number, since } = totals.dropped ?? { age: 0, number: 0, since: now };
      const dropped = { age, number, since };
      dropped[because] += codes.length;
      return { ...totals, dropped };
    });
    await tx.done;
    gone.push(...codes.map(({ id }) => id));
  }
  return gone;
}
