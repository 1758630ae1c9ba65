import { sha256 } from '../shared/sha256';
import { broadcastChange } from './broadcast';
import type { Database } from './database';
import { retryWhenFull } from './make-room';
import { deleteReportIn, reportStores } from './reports';
import type { CodeRecord } from './schema';

/** Codes that were only seen are kept up to this many, the history up to that many. */
const MAX_SEEN = 2000;
const MAX_CHECKED = 20_000;

/** Id of a code: SHA-256 hex of its text. */
export function codeId(text: string): Promise<string> {
  return sha256(text);
}

/** A code as it was read, with the time. */
export type SeenCode = Omit<CodeRecord, 'firstSeen' | 'lastSeen' | 'checkedAt'> & { at: number };

/** Notes that a code was met; what was known of it (first time, checked) stays. Never call it for a private window. */
export async function rememberSeen(db: Database, entry: SeenCode): Promise<CodeRecord> {
  const { at, ...seen } = entry;
  const record = await retryWhenFull(db, async () => {
    const tx = db.transaction('codes', 'readwrite');
    const before = await tx.store.get(entry.id);
    const { page, foundIn, ...known } = before ?? {};
    // Of where it was met the last place is kept.
    const place = seen.page || seen.foundIn ? {} : { ...(page && { page }), ...(foundIn && { foundIn }) };
    const after: CodeRecord = {
      ...known,
      ...place,
      ...seen,
      firstSeen: before?.firstSeen ?? at,
      lastSeen: at,
    };
    await tx.store.put(after);
    await tx.done;
    return after;
  });
  await evictCodes(db);
  broadcastChange({ what: 'codes', key: entry.id });
  return record;
}

/** Puts a code that was seen at the top of the history. Returns false when it is not (or no longer) known. */
export async function markChecked(db: Database, id: string, at: number): Promise<boolean> {
  const tx = db.transaction('codes', 'readwrite');
  const record = await tx.store.get(id);
  if (record) await tx.store.put({ ...record, checkedAt: at });
  await tx.done;
  if (record) broadcastChange({ what: 'codes', key: id });
  return record !== undefined;
}

/**
 * A page of the history, newest first.
 *
 * @param before list only what was checked earlier than this; pass the last entry's `checkedAt` for the next page.
 */
export async function listHistory(
  db: Database,
  { before, limit }: { before?: number; limit: number },
): Promise<CodeRecord[]> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const found: CodeRecord[] = [];
  const index = db.transaction('codes').store.index('by-checked');
  for (let cursor = await index.openCursor(range, 'prev'); cursor; cursor = await cursor.continue()) {
    // Entries of the same millisecond stay together, or the next page would miss some.
    if (found.length >= limit && cursor.value.checkedAt !== found.at(-1)?.checkedAt) break;
    found.push(cursor.value);
  }
  return found;
}

/** A code by its id. */
export function getCode(db: Database, id: string): Promise<CodeRecord | undefined> {
  return db.get('codes', id);
}

/** Removes a code with its preview, and its look-up and report unless another code has the same link. */
export async function deleteCode(db: Database, id: string): Promise<void> {
  const tx = db.transaction(['codes', 'previews', 'lookUps', 'reports', 'detections'], 'readwrite');
  const codes = tx.objectStore('codes');
  const key = (await codes.get(id))?.lookUpKey;
  await Promise.all([codes.delete(id), tx.objectStore('previews').delete(id)]);
  if (key !== undefined && (await codes.index('by-look-up').count(key)) === 0) {
    await Promise.all([tx.objectStore('lookUps').delete(key), deleteReportIn(reportStores(tx), key)]);
  }
  await tx.done;
  broadcastChange({ what: 'codes', key: id });
}

/** Forgets everything about codes and addresses. Only the count of requests stays: the quota is spent all the same. */
export async function clearHistory(db: Database): Promise<void> {
  const stores = ['codes', 'reports', 'detections', 'lookUps', 'previews', 'registrations'] as const;
  const tx = db.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((name) => tx.objectStore(name).clear()), tx.done]);
  for (const what of ['codes', 'reports', 'lookUps', 'previews', 'registrations'] as const)
    broadcastChange({ what });
}

/** Keeps the store bounded: what was only seen goes first, then the oldest of the history. */
export async function evictCodes(db: Database, maxSeen = MAX_SEEN, maxChecked = MAX_CHECKED): Promise<void> {
  const tx = db.transaction('codes', 'readwrite');
  const [all, checked] = await Promise.all([tx.store.count(), tx.store.index('by-checked').count()]);
  let surplus = all - checked - maxSeen;
  const seen = surplus > 0 ? await tx.store.index('by-seen').openCursor() : null;
  for (let cursor = seen; cursor && surplus > 0; cursor = await cursor.continue()) {
    if (cursor.value.checkedAt !== undefined) continue;
    await cursor.delete();
    surplus -= 1;
  }
  let old = checked - maxChecked;
  const oldest = old > 0 ? await tx.store.index('by-checked').openCursor() : null;
  for (let cursor = oldest; cursor && old > 0; cursor = await cursor.continue()) {
    await cursor.delete();
    old -= 1;
  }
  await tx.done;
}
