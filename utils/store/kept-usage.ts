import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { QuotaUsage } from '../virustotal/quota/quota';

/** Holds what was used of each key's quota for the moment in which the database is deleted and made anew. */
const KEPT_NAME = 'qr-code-previewer-kept';

interface KeptSchema extends DBSchema {
  spending: { key: string; value: QuotaUsage };
}

async function withKept<T>(run: (db: IDBPDatabase<KeptSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<KeptSchema>(KEPT_NAME, 1, {
    upgrade: (made) => void made.createObjectStore('spending', { keyPath: 'keyId' }),
  });
  try {
    return await run(db);
  } finally {
    db.close();
  }
}

/** What is to be written into the database when it is made anew. */
export function readKept(): Promise<QuotaUsage[]> {
  return withKept((db) => db.getAll('spending'));
}

/** Keeps this in place of what was kept before. */
export function writeKept(usages: readonly QuotaUsage[]): Promise<void> {
  return withKept(async (db) => {
    const tx = db.transaction('spending', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.clear(), ...usages.map((one) => tx.store.put(one)), tx.done]);
  });
}

export function deleteKept(): Promise<void> {
  return deleteDB(KEPT_NAME);
}
