import type { IDBPTransaction, StoreNames } from 'idb';
import type { UrlReport } from '../virustotal/report';
import type { Database } from './database';
import { CODE_STORES, codeStores, refreshRowsIn } from './history-chunks';
import type { DetectionRecord, ReportRecord, Schema } from './schema';

type Stores = StoreNames<Schema>[];
type ReportTx = IDBPTransaction<Schema, typeof REPORT_STORES, 'readwrite'>;

/** The stores that a transaction has to hold that writes reports: what is said of their codes changes with them. */
export const REPORT_STORES = [...CODE_STORES, 'detections'] as const;

/** At most so many reports are kept; the oldest go first. */
const MAX_REPORTS = 5000;
/** A report this old says little about the page today. */
const MAX_REPORT_AGE = 180 * 24 * 3_600_000;

/** Reports and their detection rows are written and removed together, inside the caller's transaction. */
export async function putReportIn(tx: ReportTx, record: ReportRecord): Promise<void> {
  await removeRows(tx, record.key);
  const detections = tx.objectStore('detections');
  const url = record.report.url;
  await Promise.all([
    tx.objectStore('reports').put(record),
    ...record.report.detections.map((one) => detections.put({ ...one, key: record.key, url })),
  ]);
  await refreshRowsIn(codeStores(tx as never), record.key);
}

/** Removes a report with its rows, inside the caller's transaction. */
export async function deleteReportIn(tx: ReportTx, key: string): Promise<void> {
  await Promise.all([tx.objectStore('reports').delete(key), removeRows(tx, key)]);
  await refreshRowsIn(codeStores(tx as never), key);
}

async function removeRows(tx: ReportTx, key: string): Promise<void> {
  const detections = tx.objectStore('detections');
  const rows = await detections.index('by-key').getAllKeys(key);
  await Promise.all(rows.map((row) => detections.delete(row)));
}

/** Narrows a wider transaction that holds all of them. */
export function reportStores(tx: IDBPTransaction<Schema, Stores, 'readwrite'>): ReportTx {
  return tx as unknown as ReportTx;
}

/** The report that is stored under a look-up's key. */
export function getReport(db: Database, key: string): Promise<ReportRecord | undefined> {
  return db.get('reports', key);
}

/** What one engine flagged, over all reports that are kept. */
export function detectionsBy(db: Database, engine: UrlReport['detections'][number]['engine']) {
  return db.getAllFromIndex('detections', 'by-engine', engine) as Promise<DetectionRecord[]>;
}

/**
 * Removes reports that are too old, and the oldest beyond `keep`.
 *
 * @returns how many were removed.
 */
export async function evictReports(db: Database, now: number, keep = MAX_REPORTS): Promise<number> {
  const tx = db.transaction(REPORT_STORES, 'readwrite');
  const index = tx.objectStore('reports').index('by-fetched');
  let surplus = (await index.count()) - keep;
  let removed = 0;
  for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
    if (surplus <= 0 && cursor.value.fetchedAt >= now - MAX_REPORT_AGE) break;
    await deleteReportIn(tx, cursor.value.key);
    surplus -= 1;
    removed += 1;
  }
  await tx.done;
  return removed;
}
