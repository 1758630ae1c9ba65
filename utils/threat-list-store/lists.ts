import { keysOfList, type ListDatabase, type StoredList } from './list-database';

/** Nobody needs more, and each costs a read for every code. */
export const MAX_LISTS = 12;

/** All lists that are turned on. */
export function allLists(db: ListDatabase): Promise<StoredList[]> {
  return db.getAll('lists');
}

/** Turns a list on. What is already known of one with this id stays. */
export async function addList(
  db: ListDatabase,
  list: Pick<StoredList, 'id' | 'name' | 'url'>,
): Promise<'added' | 'too-many'> {
  const tx = db.transaction('lists', 'readwrite');
  const before = await tx.store.get(list.id);
  if (!before && (await tx.store.count()) >= MAX_LISTS) {
    await tx.done;
    return 'too-many';
  }
  await tx.store.put({ ...(before ?? { turn: crypto.randomUUID() }), ...list });
  await tx.done;
  return 'added';
}

/** Turns a list off, and keeps nothing of it. */
export async function removeList(db: ListDatabase, id: string): Promise<void> {
  const tx = db.transaction(['lists', 'chunks', 'parts'], 'readwrite');
  await Promise.all([
    tx.objectStore('lists').delete(id),
    tx.objectStore('chunks').delete(keysOfList(id)),
    tx.objectStore('parts').delete(keysOfList(id)),
    tx.done,
  ]);
}

/**
 * Changes what is stored of a list, unless it was turned off in the meantime.
 *
 * @param change gets the record as it is now
 */
export async function changeList(
  db: ListDatabase,
  id: string,
  change: (list: StoredList) => StoredList,
): Promise<void> {
  const tx = db.transaction('lists', 'readwrite');
  const before = await tx.store.get(id);
  if (before) await tx.store.put(change(before));
  await tx.done;
}
