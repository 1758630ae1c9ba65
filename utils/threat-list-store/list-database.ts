import type { DBSchema, IDBPDatabase } from 'idb';
import { sharedDatabase } from '../shared/shared-database';
import type { ListCounts } from '../threat-lists/list-parser';
import type { ThreatList } from '../threat-lists/threat-list';

/** A list as it is stored. */
export interface StoredList extends ThreatList {
  /** Another one each time when it is turned on; lists of earlier versions have none. */
  turn?: string;
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

/** The one connection of this context. */
export const { open: openListDatabase } = sharedDatabase<ListSchema>(LIST_DB_NAME, (db) => {
  db.createObjectStore('lists', { keyPath: 'id' });
  db.createObjectStore('chunks');
  db.createObjectStore('parts');
});

/** All keys of one list in `chunks` or `parts`. */
export function keysOfList(id: string): IDBKeyRange {
  // An array is greater than every number.
  return IDBKeyRange.bound([id], [id, []]);
}
