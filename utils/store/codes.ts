import { codeKey, type SymbolPart } from '../reader/code';
import { sha256 } from '../shared/sha256';
import { broadcastCodes } from './broadcast';
import type { Database } from './database';
import { CODE_STORES, putCodesIn } from './history-chunks';
import { retryWhenFull } from './make-room';
import type { CodeRecord } from './schema';

/** Id of a code: SHA-256 hex of its text; of a part of a text, together with which part it is. */
export function codeId(text: string, part?: SymbolPart): Promise<string> {
  return sha256(codeKey({ text, part }));
}

/** A code as it was read, with the time. */
export type SeenCode = Omit<CodeRecord, 'firstSeen' | 'lastSeen' | 'checkedAt'> & { at: number };

/** Notes that codes were met; what was known of them (first time, checked) stays. Never call it for a private window. */
export async function rememberSeen(db: Database, ...entries: readonly SeenCode[]): Promise<void> {
  if (entries.length === 0) return;
  await retryWhenFull(db, async () => {
    const tx = db.transaction(CODE_STORES, 'readwrite');
    const records = new Map<string, CodeRecord>();
    for (const { at, ...seen } of entries) {
      const before = records.get(seen.id) ?? (await tx.objectStore('codes').get(seen.id));
      const now: CodeRecord = { ...seen, firstSeen: at, lastSeen: at };
      records.set(seen.id, before ? mergeCodes(before, now) : now);
    }
    await putCodesIn(tx, [...records.values()]);
    await tx.done;
  });
  broadcastCodes([...new Set(entries.map(({ id }) => id))]);
}

/** Puts a code that was seen at the top of the history. Returns false when it is not (or no longer) known. */
export async function markChecked(db: Database, id: string, at: number): Promise<boolean> {
  const tx = db.transaction(CODE_STORES, 'readwrite');
  const record = await tx.objectStore('codes').get(id);
  if (record) await putCodesIn(tx, [{ ...record, checkedAt: at }]);
  await tx.done;
  if (record) broadcastCodes([id]);
  return record !== undefined;
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
  const found = await db.getAllFromIndex('codes', 'by-page', page);
  return found.sort((a, b) => b.lastSeen - a.lastSeen).slice(0, limit);
}

/**
 * One record of two of the same code. Of where it was met the newer's place counts, where it has one; of how it was read
 * only the newer; the times span both.
 */
export function mergeCodes(older: CodeRecord, newer: CodeRecord): CodeRecord {
  const { page, foundIn, kind, part, joinedFrom, guessed, ...known } = older;
  const place = newer.page || newer.foundIn ? {} : { ...(page && { page }), ...(foundIn && { foundIn }) };
  const checkedAt = Math.max(older.checkedAt ?? 0, newer.checkedAt ?? 0);
  return {
    ...known,
    ...place,
    ...newer,
    firstSeen: Math.min(older.firstSeen, newer.firstSeen),
    ...(checkedAt > 0 && { checkedAt }),
  };
}
