import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { retry } from '../harness/retry';
import { codesByPlace } from './scanner-codes';

const FILES = { 'one.png': 'https://example.com/one', 'below/two.png': 'https://example.com/two' };
const PASTED_PICTURE = 'https://example.com/in-a-pasted-picture';
const PASTED_ADDRESS = 'https://example.com/pasted?as=text';

/** The scanner page in one of the browsers, as far as both drivers drive it alike. */
interface Scanner {
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  keyboard: {
    down(key: 'Control'): Promise<void>;
    up(key: 'Control'): Promise<void>;
    press(key: 'c' | 'v'): Promise<void>;
  };
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

interface Bed {
  open(): Promise<Scanner>;
  /** Chooses through the field behind a button, by paths. */
  choose(scanner: Scanner, field: 'files' | 'folder', paths: string[]): Promise<void>;
  requests(): unknown[];
  close(): Promise<void>;
}

async function inChromium(): Promise<Bed> {
  const environment = await startEnvironment({ routes: {} });
  const open = () => environment.chromium.open('scanner.html');
  type Page = Awaited<ReturnType<typeof open>>;
  return {
    open: open as () => Promise<unknown> as Bed['open'],
    choose: (scanner, field, paths) =>
      (scanner as unknown as Page).locator(`[data-input=${field}]`).setInputFiles(paths),
    requests: () => environment.pages.log,
    close: () => environment.close(),
  };
}

async function inFirefox(): Promise<Bed> {
  const environment = await startFirefoxEnvironment({ routes: {} });
  const open = () => environment.open('scanner.html');
  type Page = Awaited<ReturnType<typeof open>>;
  return {
    open: open as () => Promise<unknown> as Bed['open'],
    async choose(scanner, field, paths) {
      const input = await (scanner as unknown as Page).waitForSelector(`[data-input=${field}]`);
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
    },
    requests: () => environment.pages.log,
    close: () => environment.close(),
  };
}

async function pressWithControl({ keyboard }: Scanner, key: 'c' | 'v'): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press(key);
  await keyboard.up('Control');
}

/** Puts a picture on the clipboard when a key is pressed, for browsers ask for one. Runs in the page. */
function copyOnKey(base64: string): void {
  const picture = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
    type: 'image/png',
  });
  const copy = async () => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    document.body.dataset.copied = 'yes';
  };
  document.addEventListener(
    'keydown',
    () =>
      void copy().catch((error) => {
        document.body.dataset.copied = String(error);
      }),
    { once: true },
  );
}

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)('the scanner page of %s', (name, start) => {
  let bed: Bed;
  let folder: string;
  let scanner: Scanner;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qr-code-previewer-folder-'));
    await mkdir(join(folder, 'below'));
    for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), await pngOf(text));
    bed = await start();
    scanner = await bed.open();
    await scanner.bringToFront();
    await retry(async () =>
      expect(await scanner.evaluate(() => document.querySelector('h1') !== null, undefined)).toBe(true),
    );
  });
  afterAll(async () => {
    await bed?.close();
    await rm(folder, { recursive: true });
  });
  const placesOf = async () => scanner.evaluate(codesByPlace, undefined);

  it('reads a folder that is chosen, with the folders in it', async () => {
    const paths = Object.keys(FILES).map((path) => join(folder, path));
    // Firefox's driver chooses files alone: there the field of folders is given those that are in one.
    await bed.choose(scanner, 'folder', name === 'Chromium' ? [folder] : paths);
    await retry(async () => {
      const found = await placesOf();
      expect(Object.keys(found).sort()).toEqual(Object.values(FILES).sort());
      for (const [path, text] of Object.entries(FILES))
        expect(path.endsWith((found[text] ?? '-').split('/').at(-1) ?? '-')).toBe(true);
    });
  });

  // Without a display, Firefox's clipboard keeps no picture.
  if (name === 'Chromium')
    it('reads a picture that is pasted', async () => {
      const bytes = Buffer.from(await pngOf(PASTED_PICTURE)).toString('base64');
      await scanner.evaluate(copyOnKey, bytes);
      await scanner.keyboard.press('c');
      await retry(async () =>
        expect(await scanner.evaluate(() => document.body.dataset.copied, undefined)).toBe('yes'),
      );
      await pressWithControl(scanner, 'v');
      await retry(async () => expect(Object.keys(await placesOf())).toContain(PASTED_PICTURE));
    });

  it('judges an address that is pasted, and asks nobody', async () => {
    await scanner.evaluate((text) => {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
    }, PASTED_ADDRESS);
    await pressWithControl(scanner, 'c');
    await scanner.evaluate(() => document.querySelector('textarea')?.remove(), undefined);
    await pressWithControl(scanner, 'v');
    await retry(async () => expect(Object.keys(await placesOf())).toContain(PASTED_ADDRESS));
    expect(bed.requests()).toEqual([]);
  });
});
