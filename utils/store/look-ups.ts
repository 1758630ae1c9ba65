import type { Database } from './database';
import { deleteReportIn, evictReports, REPORT_STORES, reportStores } from './reports';

/** A finished look-up without a report is forgotten after this long. */
const MAX_LOOK_UP_AGE = 30 * 24 * 3_600_000;

/**
 * Removes every look-up and report that only private windows asked for.
 *
 * @returns how many look-ups were removed.
 */
export async function purgePrivate(db: Database): Promise<number> {
  const tx = db.transaction(['lookUps', ...REPORT_STORES], 'readwrite');
  const lookUps = tx.objectStore('lookUps');
  let removed = 0;
  for (let cursor = await lookUps.openCursor(); cursor; cursor = await cursor.continue()) {
    if (!cursor.value.private) continue;
    await cursor.delete();
    removed += 1;
  }
  const reports = tx.objectStore('reports');
  for (let cursor = await reports.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.private) await deleteReportIn(reportStores(tx), cursor.value.key);
  }
  await tx.done;
  return removed;
}

/** Removes what is too old or too much: reports by age and number, then finished look-ups that have no report. */
export async function evictLookUps(db: Database, now: number): Promise<void> {
  await evictReports(db, now);
  const tx = db.transaction(['lookUps', 'reports'], 'readwrite');
  const old = IDBKeyRange.upperBound(now - MAX_LOOK_UP_AGE);
  const index = tx.objectStore('lookUps').index('by-changed');
  for (let cursor = await index.openCursor(old); cursor; cursor = await cursor.continue()) {
    if (cursor.value.task !== undefined) continue;
    if ((await tx.objectStore('reports').getKey(cursor.value.key)) === undefined) await cursor.delete();
  }
  await tx.done;
}
