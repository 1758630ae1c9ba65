import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures, KEYS } from '../stand-ins/virustotal';
import type { Sighting } from '../utils/codes/sightings';
import { setSettings, startEnvironment, type TestEnvironment } from './harness/environment';
import { openCard } from './harness/popup-page';
import { learnLimits, popupWithCodes, sightingOf } from './look-ups/popup-with-codes';

const TEXTS = [
  fixtures.bank.url,
  fixtures.menu.url,
  fixtures.unknown.url,
  'https://paypal.com.account-check.example/login?a=b',
  'https://login.account-check-and-renewal-of-parcel-deliveries-worldwide.example/a/b?c=d#e',
  'WIFI:T:WPA;S:Guests;P:correct horse;;',
];
const [BAD = '', CLEAN = '', UNKNOWN = '', DOUBT = '', , WIFI = ''] = TEXTS;

/** What the user may have set in the system or the browser. */
const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  'more contrast': { colorScheme: 'light', forcedColors: 'none', contrast: 'more' },
  'more contrast, dark': { colorScheme: 'dark', forcedColors: 'none', contrast: 'more' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', contrast: 'no-preference' },
} as const;
const WIDTHS = [320, 400, 1280];

describe('what axe finds', () => {
  let environment: TestEnvironment;
  let popup: Page;
  let source: string;

  beforeAll(async () => {
    source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    environment = await startEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
    });
    await learnLimits(environment);
    ({ popup } = await popupWithCodes(environment, TEXTS));
    for (const [text, state] of [
      [BAD, 'known'],
      [CLEAN, 'known'],
      [UNKNOWN, 'unknown'],
    ] as const) {
      const card = await openCard(popup, text);
      await card.getByRole('button', { name: 'Ask VirusTotal' }).click();
      await card.locator(`[data-look-up=${state}]`).waitFor();
    }
  });
  afterAll(() => environment?.close());

  /** The rules that a page breaks in any of the media, with where; and where it does not fit its width. */
  async function findings(page: Page): Promise<string[]> {
    const found: string[] = [];
    const session = await page.context().newCDPSession(page);
    // The page's own policy lets no script in; the debugger may.
    await session.send('Runtime.evaluate', { expression: source });
    for (const [name, media] of Object.entries(MEDIA)) {
      // Without motion, or a colour would be looked at on its way to another.
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const { violations } = (await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      )) as axe.AxeResults;
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          found.push(`${name}: ${id} ${target} ${failureSummary}`);
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 640 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${over} px too wide at ${width}`);
    }
    await session.detach();
    return found;
  }

  it('in the popup: nothing, whichever row is open', async () => {
    expect(await findings(popup)).toEqual([]);
    for (const text of TEXTS) {
      await openCard(popup, text);
      expect([text, ...(await findings(popup))]).toEqual([text]);
    }
  });

  it('in the question about all links: nothing, also with what is sent', async () => {
    await popup.getByRole('button', { name: /^Check all/ }).click();
    await popup.getByText('What exactly, for each link').click();
    await popup.locator('.check-all .disclosed').first().waitFor();
    expect(await findings(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Not now' }).click();
  });

  it('in the history: nothing', async () => {
    await popup.getByRole('tab', { name: 'History' }).click();
    await popup.locator('article').first().waitFor();
    expect(await findings(popup)).toEqual([]);
    await popup.getByRole('tab', { name: 'This page' }).click();
  });

  it('on a paused site, where nothing is found, and without a key: nothing', async () => {
    await popup.getByRole('button', { name: 'Not on this site' }).click();
    await popup.getByRole('button', { name: 'Look here again' }).waitFor();
    expect(await findings(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Look here again' }).click();
    await popup.getByText('No QR code found here').waitFor();
    expect(await findings(popup)).toEqual([]);
    await setSettings(environment, { apiKey: '' });
    await popup.getByRole('button', { name: 'Add a VirusTotal key' }).waitFor();
    expect(await findings(popup)).toEqual([]);
    await setSettings(environment, { apiKey: KEYS.premium });
  });

  it.each([
    ['malicious', BAD],
    ['clean', CLEAN],
    ['unknown', UNKNOWN],
    ['doubtful', DOUBT],
    ['no link', WIFI],
  ])('in the report of a code that is %s: nothing', async (_, text) => {
    await put([sightingOf(text)]);
    const report = await environment.chromium.open(`report.html?code=${sightingOf(text).codeId}`);
    await report.getByRole('heading', { level: 1 }).waitFor();
    for (const details of await report.locator('details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    expect(await findings(report)).toEqual([]);
    await report.close();
  });

  it.each([
    'options.html',
    'welcome.html',
    'scanner.html',
    'show-code.html?request=short',
    'show-code.html?request=long',
  ])('in %s: nothing', async (name) => {
    await popup.evaluate(
      ([short, long]) =>
        chrome.storage.session.set({ 'scanner:short': { text: short }, 'scanner:long': { text: long } }),
      [TEXTS[4] ?? '', 'long '.repeat(1000)] as const,
    );
    const page = await environment.chromium.open(name);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  it('on the history’s page: nothing, whatever is folded out, selected or not found', async () => {
    const page = await environment.chromium.open('history.html');
    await page.locator('[data-part=open]').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator('#files').evaluate((one) => one.setAttribute('open', ''));
    await page.locator('[data-part=select]').first().check();
    await page.locator('[data-selection]').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator('[data-part=delete]').last().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator('input[name=words]').fill('nothing of that kind');
    await page.getByRole('button', { name: 'Show all', exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  it('on the page that reads files: nothing, before and after', async () => {
    const page = await environment.chromium.open('scanner.html');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(page)).toEqual([]);
    for (const dropped of ['file', 'text'] as const)
      await page.evaluate(
        ([kind, text]) => {
          const transfer = new DataTransfer();
          if (kind === 'file') transfer.items.add(new File([new Uint8Array(99)], 'cut-off.png'));
          else transfer.setData('text/plain', text);
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        },
        [dropped, BAD] as const,
      );
    await page.locator('.file-row:not([data-state=reading], [data-state=waiting])').waitFor();
    await page.locator('.found-code').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  async function put(sightings: Sighting[]): Promise<void> {
    await popup.evaluate(([key, list]) => chrome.storage.session.set({ [key]: list }), [
      'tab:1',
      sightings,
    ] as const);
  }
});
