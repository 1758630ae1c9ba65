import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { chunkOf, chunkWith, rowOf } from './history-row';
import type { CodeRecord, HistoryRow, Schema } from './schema';

type UpgradeTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Brings a database from `oldVersion` to `DB_VERSION`, step by step. A step is never edited after its release; a new
 * version adds one, and an old database goes through all that it missed.
 */
export async function upgrade(db: IDBPDatabase<Schema>, oldVersion: number, tx: UpgradeTx): Promise<void> {
  if (oldVersion < 1) createVersion1(db);
  if (oldVersion < 2) await createVersion2(db, tx);
}

/**
 * Databases of version 1 that earlier builds made have an index `by-state` of look-ups, too. Nothing reads it, and it
 * goes with the next version.
 */
function createVersion1(db: IDBPDatabase<Schema>): void {
  const codes = db.createObjectStore('codes', { keyPath: 'id' });
  codes.createIndex('by-checked', 'checkedAt');
  codes.createIndex('by-seen', 'lastSeen');
  codes.createIndex('by-look-up', 'lookUpKey');
  db.createObjectStore('reports', { keyPath: 'key' }).createIndex('by-fetched', 'fetchedAt');
  const detections = db.createObjectStore('detections', { keyPath: ['key', 'engine'] });
  detections.createIndex('by-engine', 'engine');
  detections.createIndex('by-key', 'key');
  const lookUps = db.createObjectStore('lookUps', { keyPath: 'key' });
  lookUps.createIndex('by-turn', 'turn');
  lookUps.createIndex('by-changed', 'changedAt');
  db.createObjectStore('spending', { keyPath: 'keyId' });
  db.createObjectStore('registrations', { keyPath: 'domain' }).createIndex('by-fetched', 'fetchedAt');
  db.createObjectStore('previews', { keyPath: 'id' }).createIndex('by-time', 'at');
}

/** Rows to search the history by, and numbers in place of counting. */
async function createVersion2(db: IDBPDatabase<Schema>, tx: UpgradeTx): Promise<void> {
  const lookUps = tx.objectStore('lookUps');
  if ([...lookUps.indexNames].some((name: string) => name === 'by-state'))
    lookUps.deleteIndex('by-state' as never);
  tx.objectStore('codes').createIndex('by-page', 'page');
  db.createObjectStore('historyChunks', { keyPath: 'prefix' });
  db.createObjectStore('historyTotals', { keyPath: 'name' });
  const totals = { name: 'history' as const, codes: 0, checked: 0, uncheckedSince: 0 };
  const now = Date.now();
  let rows: HistoryRow[] = [];
  let prefix = '';
  const finishChunk = async () => {
    if (rows.length > 0) await tx.objectStore('historyChunks').put(chunkWith(prefix, rows));
    rows = [];
  };
  for await (const code of codesById(tx)) {
    if (chunkOf(code.id) !== prefix) await finishChunk();
    prefix = chunkOf(code.id);
    const key = code.lookUpKey;
    rows.push(rowOf(code, key === undefined ? undefined : await tx.objectStore('reports').get(key), now));
    totals.codes += 1;
    if (code.checkedAt !== undefined) totals.checked += 1;
  }
  await finishChunk();
  await tx.objectStore('historyTotals').put(totals);
}

const BATCH = 500;

async function* codesById(tx: UpgradeTx): AsyncGenerator<CodeRecord> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const batch: CodeRecord[] = await tx.objectStore('codes').getAll(after, BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}
