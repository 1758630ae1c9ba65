import { type IDBPDatabase, openDB } from 'idb';
import type { QuotaUsage } from '../virustotal/quota/quota';
import { deleteKept, readKept } from './kept-usage';
import { DB_NAME, DB_VERSION, type Schema } from './schema';
import { upgrade } from './upgrade';

export type Database = IDBPDatabase<Schema>;

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
export async function connect(lost: () => void = () => {}): Promise<Database> {
  try {
    return await connectWith(lost, undefined);
  } catch (error) {
    if (!(error instanceof MadeAnewError)) throw error;
  }
  // Deleted to empty the history, perhaps: what must outlive that is written as it is made.
  const db = await connectWith(lost, await readKept());
  await deleteKept();
  return db;
}

/** There was no database, and nothing is known yet that belongs into a new one. */
class MadeAnewError extends Error {}

function connectWith(lost: () => void, kept: QuotaUsage[] | undefined): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    let isNew = false;
    openDB<Schema>(DB_NAME, DB_VERSION, {
      upgrade(db, oldVersion, _newVersion, tx) {
        isNew = oldVersion === 0;
        if (isNew && kept === undefined) {
          tx.done.catch(() => undefined);
          tx.abort();
          return;
        }
        // What fails ends the upgrade, which says so.
        void upgrade(db, oldVersion, tx)
          .then(
            () => Promise.all((isNew ? (kept ?? []) : []).map((one) => tx.objectStore('spending').put(one))),
            () => tx.abort(),
          )
          .catch(() => undefined);
      },
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
    }).then(
      (db) => {
        if (isLate) db.close();
        else resolve(db);
      },
      (error: unknown) => reject(isNew && kept === undefined ? new MadeAnewError() : error),
    );
  });
}
