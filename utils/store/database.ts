import { type IDBPDatabase, openDB } from 'idb';
import { DB_NAME, DB_VERSION, type Schema } from './schema';

export type Database = IDBPDatabase<Schema>;

/**
 * Brings a database from `oldVersion` to `DB_VERSION`, step by step. A step is never edited after its release; a new
 * version adds one, and an old database goes through all that it missed.
 */
function upgrade(db: Database, oldVersion: number): void {
  if (oldVersion < 1) createVersion1(db);
}

/**
 * Databases of version 1 that earlier builds made have an index `by-state` of look-ups, too. Nothing reads it, and it
 * goes with the next version.
 */
function createVersion1(db: Database): void {
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

let shared: Promise<Database> | undefined;

/**
 * The one connection of this context (background, popup, page), opened on first use and again after the
 * browser took it away.
 *
 * @throws {DOMException} where IndexedDB is switched off, or holds a newer version than this build knows.
 */
export async function openDatabase(): Promise<Database> {
  const db = await current();
  if (isOpen(db)) return db;
  // Closed by the browser without a word.
  shared = undefined;
  return current();
}

function current(): Promise<Database> {
  const opening =
    shared ??
    connect(() => {
      if (shared === opening) shared = undefined;
    });
  shared = opening;
  opening.catch(() => {
    if (shared === opening) shared = undefined;
  });
  return opening;
}

function isOpen(db: Database): boolean {
  try {
    db.transaction('spending');
    return true;
  } catch {
    return false;
  }
}

/** How long somebody else may hold the database up, in milliseconds. */
const LONGEST_BLOCK = 10_000;

/**
 * A connection of one's own; `lost` is called when it is closed by a newer build or by the browser.
 *
 * @throws {Error} also where a context with an older build holds the database and does not let go
 */
export function connect(lost: () => void = () => {}): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    openDB<Schema>(DB_NAME, DB_VERSION, {
      upgrade,
      // It gets `blocking` and closes, unless it hangs.
      blocked() {
        setTimeout(() => {
          isLate = true;
          reject(new Error('The database is held by another context'));
        }, LONGEST_BLOCK);
      },
      // A newer build wants to upgrade, or everything is deleted; our connection would hold it up for ever.
      blocking(_current, _next, event) {
        lost();
        (event.target as IDBDatabase).close();
      },
      terminated: lost,
    }).then((db) => {
      if (isLate) db.close();
      else resolve(db);
    }, reject);
  });
}
