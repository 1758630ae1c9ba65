import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pngOf } from '../../demo/qr';
import { KEYS, sha256 } from '../../stand-ins/virustotal';
import type { Sighting } from '../../utils/codes/sightings';
import { startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { makeProfile, removeProfile } from '../harness/launch';
import { retry } from '../harness/retry';
import { writeSettings } from '../harness/settings';
import type { Browser } from '../harness/test-bed';
import { pdfOf } from '../screen/pdf-file';

/** Nobody else's words: wherever they turn up, they come from the private window. */
const PRIVATE = 'https://clean.example.com/vqzwjx-private';
const KNOWN = 'https://clean.example.com/known-already';
const PAPER = 'https://clean.example.com/vqzwjx-paper';
const TRACES = ['vqzwjx', 'hidden-place', sha256(PRIVATE)];
const HANDLE = /report\.html\?code=[0-9a-f]{8}-/;

interface PrivateBed {
  profile: string;
  /** Runs a function in an ordinary page of the extension, or in its worker. */
  run<A, R>(what: (input: A) => R | Promise<R>, input: A): Promise<R>;
  settings(items: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

async function routes() {
  const page = async (text: string) => ({
    headers: { 'content-type': 'image/png' },
    body: await pngOf(text),
  });
  const html = '<!doctype html><title>hidden-place</title><img src="/0.png"> <img src="/1.png">';
  return {
    'hidden-place.test/': html,
    'hidden-place.test/0.png': await page(PRIVATE),
    'hidden-place.test/1.png': await page(KNOWN),
    'hidden-place.test/paper.pdf': {
      headers: { 'content-type': 'application/pdf' },
      body: pdfOf([undefined, PAPER]),
    },
    'open.test/': '<!doctype html><img src="/1.png">',
    'open.test/1.png': await page(KNOWN),
  };
}

async function startPrivate(browser: Browser): Promise<PrivateBed> {
  const profile = await makeProfile();
  if (browser === 'Firefox') {
    const environment = await startFirefoxEnvironment({ routes: await routes(), profile, inPrivate: true });
    for (const url of [PRIVATE, KNOWN]) environment.virusTotal.know(url, 'clean');
    return {
      profile,
      run: (what, input) => environment.home.evaluate(what as never, input as never) as never,
      settings: (items) => writeSettings(environment.home, items),
      close: () => environment.close(),
    };
  }
  const environment = await startEnvironment({ routes: await routes(), profile });
  for (const url of [PRIVATE, KNOWN]) environment.virusTotal.know(url, 'clean');
  const page = await environment.chromium.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    type Private = Record<
      'updateExtensionConfiguration' | 'updateProfileConfiguration',
      (change: object) => Promise<void>
    >;
    const { developerPrivate } = chrome as unknown as { developerPrivate: Private };
    // The extension starts anew, which unpacked ones do in developer mode only.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, environment.chromium.extensionId);
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const home = await retry(() => environment.chromium.open('welcome.html'));
  return {
    profile,
    run: (what, input) => home.evaluate(what as never, input as never) as never,
    settings: (items) => writeSettings(home, items),
    close: () => environment.close(),
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe.each<Browser>(['Chromium', 'Firefox'])('a private window in %s', (browser) => {
  let bed: PrivateBed;
  let closed = false;
  let sightings: Sighting[];

  const close = async () => {
    if (!closed) await bed?.close();
    closed = true;
  };
  const end = async () => {
    await close();
    if (bed) await removeProfile(bed.profile);
  };
  const session = () => bed.run(() => chrome.storage.session.get(null), undefined);
  const waitForList = (texts: string[], inPrivate: boolean) =>
    vi.waitFor(
      async () => {
        const all = Object.entries(await session()).filter(([key]) => key.startsWith('tab:'));
        const found = (all.flatMap(([, list]) => list) as Sighting[]).filter(
          (one) => one.private === inPrivate,
        );
        expect(found.map(({ text }) => text).sort()).toEqual([...texts].sort());
        return found;
      },
      { timeout: 40_000, interval: 300 },
    );
  const handleOf = (text: string) => sightings.find((one) => one.text === text)?.handle ?? '';
  const send = (name: string, request: object) =>
    bed.run(
      ([called, wish]: [string, object]) =>
        chrome.runtime.sendMessage({ to: 'background', name: called, request: wish }),
      [name, request] as [string, object],
    );
  /** Everything in the extension's databases, but for the count of requests and the settings. */
  const kept = () =>
    bed.run(async () => {
      const all: unknown[] = [];
      for (const { name: wanted = '' } of await indexedDB.databases()) {
        if (wanted === 'qr-code-previewer-settings') continue;
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(wanted);
          opening.onsuccess = () => resolve(opening.result);
        });
        for (const store of [...db.objectStoreNames].filter((name) => name !== 'spending')) {
          const rows = db.transaction(store).objectStore(store).getAll();
          all.push(
            await new Promise((resolve) => {
              rows.onsuccess = () => resolve(rows.result);
            }),
          );
        }
        db.close();
      }
      return JSON.stringify(all);
    }, undefined);

  beforeAll(async () => {
    bed = await startPrivate(browser);
    await bed.settings({ apiKey: KEYS.premium, autoCheck: true });
    await bed.run(() => chrome.tabs.create({ url: 'http://open.test/' }).then(() => undefined), undefined);
    await waitForList([KNOWN], false);
    await vi.waitFor(async () => expect(await kept()).toContain('"state":"known"'), {
      timeout: 20_000,
      interval: 300,
    });
  });
  afterAll(end);

  it('has its codes read and asked about, and none of it comes to the database', async () => {
    const before = await kept();
    await bed.run(
      () =>
        chrome.windows.create({ incognito: true, url: 'http://hidden-place.test/' }).then(() => undefined),
      undefined,
    );
    sightings = await waitForList([PRIVATE, KNOWN], true);
    for (const text of [PRIVATE, KNOWN]) {
      expect(await send('lookUp', { codeId: handleOf(text), step: 'whole' })).toEqual({ value: {} });
    }
    const lookUp = `private:look-up:${sha256(PRIVATE)}`;
    await expect
      .poll(async () => ((await session())[lookUp] as { state?: string })?.state, { timeout: 20_000 })
      .toBe('known');
    expect(await kept()).toBe(before);
  });

  it('has a document in it read whole, and none of that comes to the database', async () => {
    const before = await kept();
    await bed.run(
      () =>
        chrome.windows
          .create({ incognito: true, url: 'http://hidden-place.test/paper.pdf' })
          .then(() => undefined),
      undefined,
    );
    await waitForList([PRIVATE, KNOWN, PAPER], true);
    expect(await kept()).toBe(before);
  });

  it('cannot be searched for a guessed code by its SHA-256', async () => {
    expect(await send('describeCode', { id: sha256(PRIVATE) })).toEqual({});
    expect(await send('describeCode', { id: handleOf(PRIVATE) })).toMatchObject({
      value: { text: PRIVATE, private: true, state: 'nothing-found' },
    });
  });

  it('shows a code’s report under an address that says nothing, where the browser lets it within the window', async () => {
    await bed.run(async (handle: string) => {
      const [tab] = await chrome.tabs.query({ url: 'http://hidden-place.test/*' });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [handle],
        func: async (named: string) => {
          await chrome.runtime.sendMessage({
            to: 'background',
            name: 'openDetails',
            request: { handle: named },
          });
        },
      });
    }, handleOf(PRIVATE));
    const shown = await vi.waitFor(
      async () => {
        const all = await bed.run(async () => {
          const tabs = (await chrome.tabs.query({})).map(({ url = '', incognito }) => ({ url, incognito }));
          const { getContexts } = chrome.runtime;
          const contexts = getContexts ? await getContexts({}) : [];
          return {
            tabs,
            popups: contexts
              .filter(({ contextType }) => String(contextType) === 'POPUP')
              .map(({ documentUrl = '' }) => documentUrl),
          };
        }, undefined);
        const report = all.tabs.find(({ url }) => url.includes('report.html'));
        if (!report && all.popups.length === 0) throw new Error(`Nothing opened: ${JSON.stringify(all)}`);
        return { ...all, report };
      },
      { timeout: 20_000, interval: 300 },
    );
    if (shown.report) expect(shown.report.url).toMatch(HANDLE);
    if (browser === 'Firefox') expect(shown.report?.incognito).toBe(true);
    else expect(shown.popups).toHaveLength(1);
  });

  it('forgets all with its last window, and leaves no trace in the browser’s files', async () => {
    await bed.run(async () => {
      for (const { id, incognito } of await chrome.windows.getAll())
        if (incognito && id) await chrome.windows.remove(id);
    }, undefined);
    await expect
      .poll(async () => Object.keys(await session()).filter((key) => key.startsWith('private:')), {
        timeout: 20_000,
      })
      .toEqual([]);
    await close();
    const traces: string[] = [];
    for (const file of await filesOf(bed.profile)) {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      for (const trace of TRACES)
        if (bytes.includes(trace) || bytes.includes(Buffer.from(trace, 'utf16le')))
          traces.push(`${file.slice(bed.profile.length)}: ${trace}`);
    }
    expect(traces).toEqual([]);
  });
});
