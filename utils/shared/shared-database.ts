import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The one connection of this context to a database of its own. */
export interface SharedDatabase<Schema extends DBSchema> {
  /**
   * Opened on first use, and again after the browser took it away or another context wanted it deleted.
   *
   * @throws {DOMException} where IndexedDB is switched off, or holds a newer version than this build knows
   */
  open(): Promise<IDBPDatabase<Schema>>;
  /** The connection was closed without a word: the next one opens anew. */
  forget(): void;
}

/**
 * @param make makes the stores of a new database; there is one version of it
 * @param prepare is waited for with each new connection
 */
export function sharedDatabase<Schema extends DBSchema>(
  name: string,
  make: (db: IDBPDatabase<Schema>) => void,
  prepare: (db: IDBPDatabase<Schema>) => Promise<void> = async () => {},
): SharedDatabase<Schema> {
  let shared: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    shared = undefined;
  };
  async function connect(): Promise<IDBPDatabase<Schema>> {
    const db = await openDB<Schema>(name, 1, {
      upgrade: make,
      blocking(_current, _next, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    await prepare(db);
    return db;
  }
  return {
    forget,
    open() {
      shared ??= connect().catch((error: unknown) => {
        forget();
        throw error;
      });
      return shared;
    },
  };
}
