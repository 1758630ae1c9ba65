import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, violations } from '../../stand-ins/virustotal';
import { KEY_WORDS, REASON_WORDS } from '../../utils/virustotal/words';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { openCard } from '../harness/popup-page';
import { readSettings } from '../harness/settings';
import { collectConsole, popupWithCodes, urlIdOf } from './popup-with-codes';

const LINK = 'https://clean.example.com/key';
const LATER = 'https://clean.example.com/later';

describe('the key', () => {
  let environment: TestEnvironment;
  let options: Page;
  let consoleLines: string[];

  beforeAll(async () => {
    environment = await startEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
    });
    consoleLines = collectConsole(environment);
    options = await environment.chromium.open('options.html');
  });
  afterAll(() => environment?.close());

  const save = async (text: string) => {
    await options.getByLabel('VirusTotal key').fill(text);
    await options.getByRole('button', { name: 'Save', exact: true }).click();
  };
  const waitForText = (text: string) => options.getByText(text).waitFor();

  /** Everything that the extension keeps and shows, as text. */
  async function dump(): Promise<string> {
    const kept = await options.evaluate(async () => {
      const all: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
      all.push(
        await chrome.storage.sync?.get(null),
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
      );
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise((resolve, reject) => {
            const reading = db.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          });
          all.push([store, rows]);
        }
        db.close();
      }
      for (const name of await caches.keys()) all.push(name);
      return JSON.stringify(all);
    });
    const pages = environment.chromium.context.pages();
    const shown = await Promise.all(
      pages.map(async (page) => {
        const values = await page
          .locator('input, textarea')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
        return `${await page.content()} ${values.join(' ')} ${page.url()}`;
      }),
    );
    return [kept, ...shown].join('\n');
  }

  it('is refused for its shape without a request', async () => {
    await save('not a key at all');
    await waitForText(KEY_WORDS.malformed);
    await save(KEYS.free.slice(1));
    await waitForText(KEY_WORDS.malformed);
    expect(environment.virusTotal.log).toEqual([]);
    expect(await dump()).not.toContain('notakeyatall');
  });

  it('is cleaned of what comes along when it is copied', async () => {
    await save(`  x-apikey: "${KEYS.premium.toUpperCase().slice(0, 30)} \u200b${KEYS.premium.slice(30)}",\n`);
    await waitForText(KEY_WORDS.good);
    expect((await readSettings(options)).apiKey).toBe(KEYS.premium);
    expect(environment.virusTotal.log.map(({ user, keyIn }) => [user, ...keyIn])).toEqual([
      ['premium-user', 'header'],
    ]);
    await options.getByText('This minute: 1 of 4 used, 3 left').waitFor();
  });

  it.each([
    ['reset', 'offline'],
    ['html-502', 'server-error'],
    ['over-quota', 'over-quota'],
  ] as const)('is not called wrong on %s', async (fault, words) => {
    environment.virusTotal.faults.set({ fault });
    await options.getByRole('button', { name: 'Test' }).click();
    await waitForText(KEY_WORDS[words]);
    environment.virusTotal.faults.clear();
  });

  it('is not saved where VirusTotal refuses it: unknown, or not active yet', async () => {
    environment.virusTotal.faults.set({ fault: 'wrong-key-echo', next: 1 });
    await save(KEYS.wrong);
    await waitForText(`${KEY_WORDS.wrong} It was not saved.`);
    await save(KEYS.inactive);
    await waitForText(`${KEY_WORDS.inactive} It was not saved.`);
    expect(await options.getByRole('button', { name: 'Save it unchecked' }).count()).toBe(0);
    expect((await readSettings(options)).apiKey).toBe(KEYS.premium);
  });

  it('is saved untested only where VirusTotal cannot be asked and the user wants it', async () => {
    environment.virusTotal.faults.set({ fault: 'reset' });
    await save(KEYS.inactive);
    await waitForText(`${KEY_WORDS.offline} It was not saved.`);
    expect((await readSettings(options)).apiKey).toBe(KEYS.premium);
    await options.getByRole('button', { name: 'Save it unchecked' }).click();
    await waitForText('saved without having been tested');
    expect((await readSettings(options)).apiKey).toBe(KEYS.inactive);
    environment.virusTotal.faults.clear();
  });

  it('leaves no copy of the one that it replaced', async () => {
    const all = await dump();
    for (const replaced of [KEYS.premium, KEYS.wrong]) expect(all).not.toContain(replaced);
    expect(all.split(KEYS.inactive)).toHaveLength(2);
    const pages = await Promise.all(environment.chromium.context.pages().map((page) => page.content()));
    expect(pages.join()).not.toContain(KEYS.inactive);
  });

  it('is never shown nor logged when VirusTotal repeats it in an answer', async () => {
    await save(KEYS.free);
    await waitForText(KEY_WORDS.good);
    const { popup } = await popupWithCodes(environment, [LINK, LATER]);
    environment.virusTotal.faults.set({ fault: 'wrong-key-echo', match: urlIdOf(LINK), next: 1 });
    await (await openCard(popup, LINK)).getByRole('button', { name: 'Ask VirusTotal' }).click();
    await (await openCard(popup, LINK)).getByText(REASON_WORDS['wrong-key']).first().waitFor();
    const all = await dump();
    expect(all.split(KEYS.free)).toHaveLength(2);
    expect(consoleLines.join('\n')).not.toMatch(/[0-9a-f]{64}/);
    // It would be here: the console of these pages is collected.
    await popup.evaluate(() => console.info('collected'));
    await expect.poll(() => consoleLines).toContain('collected');
  });

  it('is gone everywhere once it is removed, and what waits for it says so', async () => {
    const popup = environment.chromium.context
      .pages()
      .find((page) => page.url().includes('popup.html')) as Page;
    environment.virusTotal.faults.set({ fault: 'over-quota', match: urlIdOf(LATER) });
    await (await openCard(popup, LATER)).getByRole('button', { name: 'Ask VirusTotal' }).click();
    await (await openCard(popup, LATER)).getByText(REASON_WORDS['over-quota']).waitFor();
    await options.getByRole('button', { name: 'Remove' }).click();
    await waitForText('The key is removed from this device.');
    await (await openCard(popup, LATER)).getByText(REASON_WORDS['no-key']).waitFor();
    const all = await dump();
    for (const key of Object.values(KEYS)) expect(all).not.toContain(key);
    expect(all).not.toMatch(/"apiKey":"./);
  });

  it('stood in no address and no cookie', () => {
    expect(violations(environment.virusTotal.log, 1000)).toEqual([]);
    expect(consoleLines.join('\n')).not.toMatch(/QR Code Previewer:/);
  });
});
