import type { Page } from 'playwright-core';
import { canonicalUrl, sha256 } from '../../stand-ins/virustotal';
import type { Sighting } from '../../utils/codes/sightings';
import type { World } from '../harness/environment';
import { openPopup } from '../harness/sightings';

/** VirusTotal's id of an address, as the test works it out for itself. */
export function idOf(url: string): string {
  return sha256(canonicalUrl(url) ?? url);
}

/** A code as if it had been read in a tab: reading has tests of its own. */
export function findOf(text: string, more: Partial<Sighting> = {}): Sighting {
  return {
    handle: `handle-${sha256(text).slice(0, 12)}`,
    frameId: 0,
    codeId: sha256(text),
    text,
    how: [],
    otherTexts: [],
    nested: false,
    signals: [],
    page: 'http://blank.test/',
    at: Date.now(),
    private: false,
    ...(/^https?:/.test(text) && { lookUpKey: idOf(text) }),
    ...more,
  };
}

/** Opens the popup of a tab that shows these codes. */
export async function popupWith(world: World, texts: string[]): Promise<{ popup: Page; page: Page }> {
  const page = await world.chromium.context.newPage();
  await page.goto('http://blank.test/');
  const worker = await world.chromium.worker();
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://blank.test/' });
    return tab?.id ?? -1;
  });
  const popup = await openPopup(world, tabId);
  await popup.getByText('No QR code found here').waitFor();
  await popup.evaluate(([key, finds]) => chrome.storage.session.set({ [key]: finds }), [
    `tab:${tabId}`,
    texts.map((text) => findOf(text)),
  ] as const);
  await popup
    .locator('article')
    .nth(texts.length - 1)
    .waitFor();
  return { popup, page };
}

type Store = 'lookUps' | 'reports' | 'spending' | 'codes';

/** Reads all records of a store of the extension's database. */
export function stored(page: Page, store: Store): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('qr-code-previewer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const got = opening.result.transaction(name).objectStore(name).getAll();
          got.onerror = () => reject(got.error);
          got.onsuccess = () => {
            opening.result.close();
            resolve(got.result);
          };
        };
      }),
    store,
  );
}

/** Writes records into a store of the extension's database, and tells its pages. */
export function store(page: Page, name: Store, records: object[]): Promise<void> {
  return page.evaluate(
    ([target, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qr-code-previewer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(target, 'readwrite');
          for (const record of all) tx.objectStore(target).put(record);
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            const channel = new BroadcastChannel('qr-code-previewer');
            channel.postMessage({ what: target === 'spending' ? 'reports' : target });
            channel.close();
            resolve();
          };
        };
      }),
    [name, records] as const,
  );
}

/** Lets the extension learn that this account may ask a thousand times a minute, as a person would. */
export async function learnLimits(world: World, account = 'premium-user'): Promise<void> {
  const options = await world.chromium.open('options.html');
  await options.getByText('My key has other limits').click();
  await options.getByLabel('Name of the VirusTotal account').fill(account);
  await options.getByRole('button', { name: 'Read its limits' }).click();
  await options.getByText('These are your key’s own limits.').waitFor();
  await options.close();
}

/** Collects what the extension's pages and its worker write to the console. */
export function listen(world: World): string[] {
  const said: string[] = [];
  const { context } = world.chromium;
  context.on('console', (message) => said.push(message.text()));
  for (const worker of context.serviceWorkers()) worker.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  return said;
}
