import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ListCounts } from '../threat-lists/list-parser';
import type { ThreatList } from '../threat-lists/threat-list';

/** A list as it is stored. */
export interface StoredList extends ThreatList {
  /** Which of the chunks under its id are the list; there may be others, of an update that was cut short. */
  generation?: number;
  /** What its server gave to ask by the next time (RFC 9110). */
  etag?: string;
  lastModified?: string;
  /** An update under way, to go on with after this process was ended. */
  unfinished?: UnfinishedUpdate;
}

/** How far an update has come. */
export interface UnfinishedUpdate {
  /** Bytes up to the end of the last line whose entries are kept. */
  bytes: number;
  /** How many `parts` hold the hashes so far. */
  parts: number;
  counts: ListCounts;
  /** Tells whether the server still has the same file; without it the update begins anew. */
  etag?: string;
  /** How often it was begun or taken up. */
  attempts: number;
}

type PartKey = [list: string, generation: number, chunk: number];

interface ListSchema extends DBSchema {
  lists: { key: string; value: StoredList };
  /** Sorted hashes with the same leading bits: a `Float64Array`'s buffer. Missing where there is none. */
  chunks: { key: PartKey; value: ArrayBuffer };
  /** Hashes of an unfinished update as they came in. */
  parts: { key: [list: string, part: number]; value: ArrayBuffer };
}

export type ListDatabase = IDBPDatabase<ListSchema>;

/** Apart from the history's database: it is large, can be fetched again, and is replaced every day. */
const LIST_DB_NAME = 'threat-lists';

let shared: Promise<ListDatabase> | undefined;

/**
 * The one connection of this context, opened on first use and again after the browser took it away.
 *
 * @throws {DOMException} where IndexedDB is switched off, or holds a newer version than this build knows
 */
export function openListDatabase(): Promise<ListDatabase> {
  const lost = () => {
    shared = undefined;
  };
  shared ??= openDB<ListSchema>(LIST_DB_NAME, 1, {
    upgrade(db) {
      db.createObjectStore('lists', { keyPath: 'id' });
      db.createObjectStore('chunks');
      db.createObjectStore('parts');
    },
    blocking(_current, _next, event) {
      lost();
      (event.target as IDBDatabase).close();
    },
    terminated: lost,
  }).catch((error: unknown) => {
    lost();
    throw error;
  });
  return shared;
}

/** All keys of one list in `chunks` or `parts`. */
export function keysOfList(id: string): IDBKeyRange {
  // An array is greater than every number.
  return IDBKeyRange.bound([id], [id, []]);
}
