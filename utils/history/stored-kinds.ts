import { broadcastChange } from '../store/broadcast';
import type { Database } from '../store/database';
import { historyTotals } from '../store/history-chunks';
import { evictReports } from '../store/reports';

/** How much of each kind lies in the history's database. */
export interface StoredCounts {
  codes: number;
  reports: number;
  previews: number;
  registrations: number;
}

/** How much of each kind there is. */
export async function countStored(db: Database): Promise<StoredCounts> {
  const [{ codes }, reports, previews, registrations] = await Promise.all([
    historyTotals(db),
    db.count('reports'),
    db.count('previews'),
    db.count('registrations'),
  ]);
  return { codes, reports, previews, registrations };
}

/** Forgets all answers of VirusTotal; what is under way goes on. The codes stay. */
export async function clearReports(db: Database): Promise<void> {
  await evictReports(db, Date.now(), 0);
  const tx = db.transaction('lookUps', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue())
    if (cursor.value.task === undefined) await cursor.delete();
  await tx.done;
  broadcastChange({ what: 'lookUps' });
  broadcastChange({ what: 'reports' });
  broadcastChange({ what: 'codes' });
}

/** Forgets how the pages behind codes looked, or who registered their domains. */
export async function clearKind(db: Database, kind: 'previews' | 'registrations'): Promise<void> {
  await db.clear(kind);
  broadcastChange({ what: kind });
}
