import { sha256 } from '../shared/sha256';
import { broadcastChange } from './broadcast';
import type { Database } from './database';
import { CODE_STORES, putCodesIn } from './history-chunks';
import { retryWhenFull } from './make-room';
import type { CodeRecord } from './schema';

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
    const tx = db.transaction(CODE_STORES, 'readwrite');
    const before = await tx.objectStore('codes').get(entry.id);
    const { page, foundIn, kind, part, guessed, ...known } = before ?? {};
    // Of where it was met the last place is kept, of how it was read what was read last.
    const place = seen.page || seen.foundIn ? {} : { ...(page && { page }), ...(foundIn && { foundIn }) };
    const after: CodeRecord = {
      ...known,
      ...place,
      ...seen,
      firstSeen: before?.firstSeen ?? at,
      lastSeen: at,
    };
    await putCodesIn(tx, [after]);
    await tx.done;
    return after;
  });
  broadcastChange({ what: 'codes', key: entry.id });
  return record;
}

/** Puts a code that was seen at the top of the history. Returns false when it is not (or no longer) known. */
export async function markChecked(db: Database, id: string, at: number): Promise<boolean> {
  const tx = db.transaction(CODE_STORES, 'readwrite');
  const record = await tx.objectStore('codes').get(id);
  if (record) await putCodesIn(tx, [{ ...record, checkedAt: at }]);
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

/** The codes that were seen last, newest first. */
export async function listSeen(db: Database, limit: number): Promise<CodeRecord[]> {
  const found: CodeRecord[] = [];
  const index = db.transaction('codes').store.index('by-seen');
  let cursor = await index.openCursor(null, 'prev');
  for (; cursor && found.length < limit; cursor = await cursor.continue()) found.push(cursor.value);
  return found;
}

/** Codes that were last met on one page, those seen last first. @param page its address as codes keep it */
export async function codesOnPage(db: Database, page: string, limit: number): Promise<CodeRecord[]> {
  const found = await db.getAllFromIndex('codes', 'by-page', page, limit);
  return found.sort((a, b) => b.lastSeen - a.lastSeen);
}

/** One record of two of the same code: what is newer counts, and the times span both. */
export function mergeCodes(a: CodeRecord, b: CodeRecord): CodeRecord {
  const [older, newer] = a.lastSeen <= b.lastSeen ? [a, b] : [b, a];
  const checkedAt = Math.max(a.checkedAt ?? 0, b.checkedAt ?? 0);
  return {
    ...older,
    ...newer,
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    ...(checkedAt > 0 && { checkedAt }),
  };
}
