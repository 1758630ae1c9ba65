import { CHUNKS, chunkOf } from '../threat-lists/hash';
import { keysOfList, type ListDatabase, type StoredList } from './list-database';

/** Chunks written in one transaction: look-ups wait no longer than for these. */
const BATCH = 128;

type NewState = Omit<StoredList, 'id' | 'name' | 'url' | 'turn' | 'generation' | 'unfinished'>;

/**
 * Puts a new list in place of the old one: first the new chunks beside the old, then one transaction that points to them
 * and removes the others. Whatever ends this before that transaction leaves the old list whole.
 *
 * @param hashes sorted, each once
 * @param state what is known of the new list
 * @returns false when the list was turned off in the meantime, and perhaps on again
 */
export async function replaceList(
  db: ListDatabase,
  id: string,
  hashes: Float64Array,
  state: NewState,
): Promise<boolean> {
  const before = await db.get('lists', id);
  if (!before) return false;
  const generation = (before.generation ?? 0) + 1;
  // Of an update that was cut short.
  await db.delete('chunks', IDBKeyRange.bound([id, generation], [id, []]));
  let start = 0;
  for (let first = 0; first < CHUNKS; first += BATCH) {
    const tx = db.transaction('chunks', 'readwrite');
    const writes: Promise<unknown>[] = [tx.done];
    for (let chunk = first; chunk < first + BATCH; chunk++) {
      let end = start;
      while (end < hashes.length && chunkOf(hashes[end] ?? 0) === chunk) end++;
      if (end > start)
        writes.push(tx.store.put(hashes.slice(start, end).buffer as ArrayBuffer, [id, generation, chunk]));
      start = end;
    }
    await Promise.all(writes);
  }
  const tx = db.transaction(['lists', 'chunks', 'parts'], 'readwrite');
  const lists = tx.objectStore('lists');
  const now = await lists.get(id);
  // Turned off, perhaps on again, or replaced by somebody else: what was written until then has gone with it.
  const isOurs = now !== undefined && now.turn === before.turn && (now.generation ?? 0) + 1 === generation;
  if (isOurs) {
    const { id: _, name, url, turn } = now;
    const same = { ...(url !== undefined && { url }), ...(turn !== undefined && { turn }) };
    await lists.put({ id, name, ...same, ...state, generation });
    await tx.objectStore('chunks').delete(IDBKeyRange.bound([id], [id, generation], false, true));
    await tx.objectStore('parts').delete(keysOfList(id));
  } else if (!now) await tx.objectStore('chunks').delete(keysOfList(id));
  await tx.done;
  return isOurs;
}
