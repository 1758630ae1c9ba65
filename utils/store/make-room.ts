import type { Database } from './database';
import { deleteReportIn, REPORT_STORES } from './reports';

/**
 * Runs a write; when the browser says that the database is full, the oldest reports go, in growing batches, and it
 * is tried again. The user's history is not touched here.
 *
 * @throws whatever the write throws that is not for want of room, and that too when nothing is left to remove.
 */
export async function retryWhenFull<T>(db: Database, write: () => Promise<T>): Promise<T> {
  for (let batch = 50; ; batch *= 4) {
    try {
      return await write();
    } catch (error) {
      if (!isFull(error) || (await dropOldestReports(db, batch)) === 0) throw error;
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

async function dropOldestReports(db: Database, count: number): Promise<number> {
  const tx = db.transaction(REPORT_STORES, 'readwrite');
  const oldest = await tx.objectStore('reports').index('by-fetched').getAllKeys(null, count);
  await Promise.all([...oldest.map((key) => deleteReportIn(tx, key)), tx.done]);
  return oldest.length;
}

/** Removes the oldest records of a store beyond `keep`. */
export async function keepNewest(
  db: Database,
  name: 'registrations' | 'previews',
  keep: number,
): Promise<void> {
  const tx = db.transaction(name, 'readwrite');
  const surplus = (await tx.store.count()) - keep;
  if (surplus > 0) {
    const index = name === 'previews' ? 'by-time' : 'by-fetched';
    const oldest = await tx.store.index(index as never).getAllKeys(null, surplus);
    await Promise.all(oldest.map((key) => tx.store.delete(key)));
  }
  await tx.done;
}
