/** A page of the extension, under either driver. */
export interface ExtensionPage {
  evaluate(run: never, input: never): Promise<unknown>;
}

export type StoredRecord = Record<string, unknown>;
type StoreName =
  | 'codes'
  | 'reports'
  | 'lookUps'
  | 'spending'
  | 'previews'
  | 'registrations'
  | 'historyTotals';

const NAME = 'qr-code-previewer';

/** Reads all records of a store of the extension's database. */
export function readStore(page: ExtensionPage, store: StoreName): Promise<StoredRecord[]> {
  return runIn(page, readInPage, [NAME, store]);
}

/** Writes records into stores of the extension's database, which the extension has opened before, and informs its pages. */
export function writeStores(
  page: ExtensionPage,
  records: { [store in StoreName]?: object[] },
): Promise<void> {
  return runIn(page, writeInPage, [NAME, records]);
}

/** Playwright's and Puppeteer's pages say the same in different types. */
function runIn<A, R>(page: ExtensionPage, run: (input: A) => Promise<R>, input: A): Promise<R> {
  return page.evaluate(run as never, input as never) as Promise<R>;
}

function readInPage([name, store]: [name: string, store: string]): Promise<StoredRecord[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}

function writeInPage([name, records]: [name: string, records: Record<string, object[]>]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(Object.keys(records), 'readwrite');
      for (const [store, all] of Object.entries(records)) {
        for (const record of all) tx.objectStore(store).put(record);
      }
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        const channel = new BroadcastChannel(name);
        for (const store of Object.keys(records)) channel.postMessage({ what: store });
        channel.close();
        resolve();
      };
    };
  });
}
