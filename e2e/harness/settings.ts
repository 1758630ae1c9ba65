import type { ExtensionPage } from './database';

type Items = Record<string, unknown>;

/** Writes settings as the options page does, from a page or the worker of the extension. */
export async function writeSettings(page: ExtensionPage, settings: Items): Promise<void> {
  await page.evaluate(
    (async (items: Items) => {
      const name = 'qr-code-previewer-settings';
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        // Made by the extension's first look at a setting, which may still be to come.
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('settings');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const tx = db.transaction('settings', 'readwrite');
        for (const [key, value] of Object.entries(items)) tx.objectStore('settings').put(value, key);
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      db.close();
      const channel = new BroadcastChannel(name);
      for (const key of Object.keys(items)) channel.postMessage(key);
      channel.close();
    }) as never,
    settings as never,
  );
}

/** All settings as they lie there, those that were set. */
export function readSettings(page: ExtensionPage): Promise<Items> {
  return page.evaluate(
    (async (name: string) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const kept: Record<string, unknown> = {};
      await new Promise<void>((resolve, reject) => {
        const walk = db.transaction('settings').objectStore('settings').openCursor();
        walk.onerror = () => reject(walk.error);
        walk.onsuccess = () => {
          if (!walk.result) return resolve();
          kept[String(walk.result.key)] = walk.result.value;
          walk.result.continue();
        };
      });
      db.close();
      return kept;
    }) as never,
    'qr-code-previewer-settings' as never,
  ) as Promise<Items>;
}
