/** A page of the extension, under either driver. */
interface ExtensionPage {
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
}

type KeyPath = string | string[] | null;
export type RawRecord = Record<string, unknown>;

/** One store of the extension's database as it lies there, whatever the product's own code makes of it. */
interface RawStore {
  keyPath: KeyPath;
  indexes: Record<string, KeyPath>;
  records: RawRecord[];
}

/** All that an extension keeps on the device: `storage.local` and its database. JSON. */
export interface RawData {
  storage: RawRecord;
  database: { version: number; stores: Record<string, RawStore> };
}

const DATABASE = 'qr-code-previewer';

/** Reads everything, from a page of the extension, past the product's code. */
export function readRaw(page: ExtensionPage): Promise<RawData> {
  return page.evaluate(async (name: string) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const stores: RawData['database']['stores'] = {};
    for (const store of db.objectStoreNames) {
      const raw = db.transaction(store).objectStore(store);
      const indexes = [...raw.indexNames].map((index) => [index, raw.index(index).keyPath]);
      const records = await new Promise<RawRecord[]>((resolve, reject) => {
        const reading = raw.getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
      stores[store] = { keyPath: raw.keyPath, indexes: Object.fromEntries(indexes), records };
    }
    db.close();
    return { storage: await chrome.storage.local.get(null), database: { version: db.version, stores } };
  }, DATABASE);
}

/**
 * Puts the data in place of what is there. A database that is missing is made as the data says that it was: in its
 * version, with its stores and indexes and no others.
 */
export async function writeRaw(page: ExtensionPage, data: RawData): Promise<void> {
  await page.evaluate(
    async ({ name, storage, database: { version, stores } }: RawData & { name: string }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onupgradeneeded = () => {
          for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
            const created = opening.result.createObjectStore(store, { keyPath });
            for (const [index, path] of Object.entries(indexes)) if (path) created.createIndex(index, path);
          }
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const tx = db.transaction(Object.keys(stores), 'readwrite');
        for (const [store, { records }] of Object.entries(stores)) {
          tx.objectStore(store).clear();
          for (const record of records) tx.objectStore(store).put(record);
        }
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      db.close();
      await chrome.storage.local.clear();
      await chrome.storage.local.set(storage);
    },
    { ...data, name: DATABASE },
  );
}
