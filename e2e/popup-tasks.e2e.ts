import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../stand-ins/virustotal';
import { codePage } from './harness/code-page';
import { writeStores } from './harness/database';
import { selectorOf } from './harness/popup-page';
import { retry } from './harness/retry';
import { writeSettings } from './harness/settings';
import {
  type Browser,
  openSeedTab,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from './harness/test-bed';
import { seedOf } from './report/seed';

const DAY = 24 * 3_600_000;
const CLEAN = 'https://clean.example.com/menu';
const DOUBTFUL = 'https://paypal.com.account-check.example/login';
const LUNCH = 'https://www.lunch-menu.example/monday?table=4';
/** Of the popup that has just been opened. */
const MOST_CLICKS = 2;

/** Runs in the page. */
function clickOn(selector: string): void {
  const button = document.querySelector<HTMLButtonElement>(selector);
  if (!button) throw new Error(`There is no ${selector}`);
  button.click();
}

describe.each<Browser>(['Chromium', 'Firefox'])('what people come to the popup for, in %s', (browser) => {
  let bed: TestBed;
  let popup: Tab;
  let clicks = 0;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: await codePage('codes.test', [CLEAN, DOUBTFUL]) });
    bed.virusTotal.know(CLEAN, 'clean');
    const seedTab = await openSeedTab(bed);
    const { code } = await seedOf(LUNCH);
    const then = Date.now() - 7 * DAY;
    await writeStores(seedTab, { codes: [{ ...code, firstSeen: then, lastSeen: then }] });
    await writeSettings(seedTab, { apiKey: KEYS.premium });
    await seedTab.close();
    await bed.visit('http://codes.test/');
  });
  afterAll(() => bed?.close());

  async function openPopup(): Promise<void> {
    clicks = 0;
    const tabId = await bed.runInExtension(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://codes.test/*' });
      return tab?.id ?? -1;
    }, undefined);
    popup = await bed.open(`popup.html?tab=${tabId}`);
    await waitForText(popup, 'h1', '2 codes, 1 needs attention');
  }
  async function click(button: string): Promise<void> {
    clicks += 1;
    await popup.click(button);
  }
  async function clickRow(selector: string): Promise<void> {
    clicks += 1;
    await waitForSelector(popup, selector);
    await popup.evaluate(clickOn, selector);
  }
  const isGone = (selector: string) => retry(async () => expect(await popup.count(selector)).toBe(0));

  it('says without a click which code is to be doubted, and why', async () => {
    await openPopup();
    await waitForText(popup, selectorOf(DOUBTFUL), 'account-check.example');
    await waitForText(popup, `${selectorOf(DOUBTFUL)} .headline.suspicious`, 'paypal.com');
    await popup.close();
  });

  it('checks a code with a key', async () => {
    await openPopup();
    await clickRow(`${selectorOf(CLEAN)} .toggle`);
    await click('Ask VirusTotal');
    await waitForSelector(popup, `${selectorOf(CLEAN)}[data-state=nothing-found]`);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await popup.close();
  });

  it('finds a code of last week under its day, though it was never checked', async () => {
    await openPopup();
    await click('History');
    await waitForText(popup, selectorOf(LUNCH), 'lunch-menu.example');
    await waitForText(popup, 'section .day', 'today');
    const dayOf = (selector: string) =>
      document.querySelector(selector)?.closest('section')?.querySelector('.day')?.textContent;
    const day = new Date(Date.now() - 7 * DAY).toLocaleDateString('en', { weekday: 'long' });
    expect(await popup.evaluate(dayOf, selectorOf(LUNCH))).toContain(day);
    await clickRow(`${selectorOf(LUNCH)} .toggle`);
    await waitForText(popup, `${selectorOf(LUNCH)} .body`, '/monday?table=4');
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await popup.close();
  });

  it('deletes it, and brings it back', async () => {
    await openPopup();
    await click('History');
    await clickRow('[aria-label="Delete lunch-menu.example"]');
    await waitForText(popup, 'footer', '1 code was deleted.');
    await isGone(selectorOf(LUNCH));
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await click('Undo');
    await waitForText(popup, 'footer', '1 code is back.');
    await waitForText(popup, selectorOf(LUNCH), 'lunch-menu.example');
    await popup.close();
  });

  it('stops looking at a site', async () => {
    await openPopup();
    await click('Not on this site');
    await waitForText(popup, 'main', 'Look here again');
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await popup.close();
  });
});
