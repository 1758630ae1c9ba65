import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../../stand-ins/virustotal';
import { writeStores } from '../harness/database';
import { type FirefoxEnvironment, startFirefoxEnvironment } from '../harness/firefox';
import { writeSettings } from '../harness/settings';
import { reportOfCode } from '../report/seed';
import { FOLDER, inPageScript } from './look';
import { historyFile, sightingsOf } from './set-up';
import { CODE_NAMES, codeSeeds, openLookUps, previewSeed, registrationSeed } from './shown-codes';

const WIDTHS = [320, 1280];
const HEIGHT = 640;
const PAGE = 'http://blank.test/';

/**
 * What differs between the browsers is how they lay out: the same measure as in Chromium (`layout.long.ts`), in the states
 * that hold most, in one language and one set of colours.
 */
describe('nothing is cut off or out of reach in Firefox', () => {
  let environment: FirefoxEnvironment;
  let script: string;
  let seeds: Awaited<ReturnType<typeof codeSeeds>>;

  beforeAll(async () => {
    script = await inPageScript({ hasAxe: false });
    await mkdir(FOLDER, { recursive: true });
    environment = await startFirefoxEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
    });
    await writeSettings(environment.home, { apiKey: KEYS.free, language: 'en' });
    seeds = await codeSeeds();
    const history = await open('history.html', 'input[name=import]');
    await history.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('input[name=import]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'history.json', { type: 'application/json' }));
      if (!input) throw new Error('no field');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, historyFile(seeds));
    await history.waitForFunction(
      (words) => document.body.textContent.includes(words),
      {},
      `${CODE_NAMES.length} codes were added.`,
    );
    await writeStores(history, {
      lookUps: openLookUps(seeds),
      registrations: [registrationSeed()],
      previews: [previewSeed(seeds.doubtful)],
    });
    await history.close();
  });
  afterAll(() => environment?.close());

  async function open(path: string, ready: string): Promise<Page> {
    const page = await environment.open(path);
    await page.waitForSelector(ready);
    return page;
  }

  const unfold = (page: Page) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  /** What is wrong with a page of the extension in the state that it is in. */
  async function faultsOf(page: Page, state: string): Promise<string[]> {
    await page.evaluate(script);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      const found = await page.evaluate(() => globalThis.layoutFaults());
      const where = `${state}-${width}-firefox`;
      faults.push(...found.map((fault) => `${where}: ${fault}`));
      await page.screenshot({ path: `${FOLDER}/${where}.png`, fullPage: true });
    }
    return faults;
  }

  it('in the popup, with codes of all kinds and with one open', async () => {
    const page = await environment.browser.newPage();
    await page.goto(PAGE);
    await page.bringToFront();
    const tabId = await environment.home.evaluate(
      async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1,
      PAGE,
    );
    // As JSON: an object that an answer holds twice comes without content the second time.
    await environment.home.evaluate(
      (key, sightings) => chrome.storage.session.set({ [key]: JSON.parse(sightings) }).then(() => undefined),
      `tab:${tabId}`,
      JSON.stringify(sightingsOf(seeds, CODE_NAMES)),
    );
    const popup = await open(`popup.html?tab=${tabId}`, `article:nth-of-type(${CODE_NAMES.length})`);
    const faults = await faultsOf(popup, 'popup-codes');
    await popup.click('article button.toggle');
    await popup.waitForSelector('article button.toggle[aria-expanded=true]');
    expect([...faults, ...(await faultsOf(popup, 'popup-open'))]).toEqual([]);
    await popup.close();
    await page.close();
  });

  it.each(['malicious', 'doubtful', 'koreanPath', 'longName', 'manyNames', 'contact'] as const)(
    'in the report of a code: %s',
    async (name) => {
      const report = await open(reportOfCode(seeds[name]), 'h1');
      await unfold(report);
      expect(await faultsOf(report, `report-${name}`)).toEqual([]);
      await report.close();
    },
  );

  it.each([
    ['history', '[data-part=open]'],
    ['options', 'h1'],
    ['welcome', 'h1'],
    ['scanner', 'h1'],
  ])('on the page %s', async (name, ready) => {
    const page = name === 'welcome' ? environment.home : await open(`${name}.html`, ready);
    await page.bringToFront();
    const folded = await faultsOf(page, name);
    await unfold(page);
    expect([...folded, ...(await faultsOf(page, `${name}-unfolded`))]).toEqual([]);
    if (page !== environment.home) await page.close();
  });
});
