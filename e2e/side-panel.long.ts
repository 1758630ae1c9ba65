import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codePage } from './harness/code-page';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { startFirefoxEnvironment } from './harness/firefox';
import { openPopup, selectorOf } from './harness/popup-page';
import { retry } from './harness/retry';
import { writeSettings } from './harness/settings';
import { waitForSightings } from './harness/sightings';
import {
  type Browser,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from './harness/test-bed';

const FIRST = 'https://first.example.com/';
const SECOND = 'https://second.example.com/';

/** The panel’s page in a tab: it takes itself for the tab in front only until another one comes there. */
describe.each<Browser>(['Chromium', 'Firefox'])('the panel beside the page, in %s', (browser) => {
  let bed: TestBed;
  let panel: Tab;

  beforeAll(async () => {
    bed = await startTestBed(browser, {
      routes: {
        ...(await codePage('first.test', [FIRST])),
        ...(await codePage('second.test', [SECOND, FIRST])),
        'empty.test/': '<!doctype html><title>Nothing</title><p>No code</p>',
      },
    });
    panel = await bed.open('sidepanel.html');
  });
  afterAll(() => bed?.close());

  it('follows the tab in front, with its codes alone', async () => {
    await bed.visit('http://first.test/');
    await waitForSelector(panel, selectorOf(FIRST));
    await waitForText(panel, '.where', 'first.test');
    expect(await panel.count('article')).toBe(1);
    await bed.visit('http://second.test/');
    await waitForSelector(panel, selectorOf(SECOND));
    await waitForText(panel, 'h1', '2 codes');
    await bringToFront(bed, 'http://first.test/');
    await waitForText(panel, '.where', 'first.test');
    await waitForText(panel, 'h1', '1 code');
    expect(await panel.count(selectorOf(SECOND))).toBe(0);
  });

  it('lists the codes of the page that is there now, not those of the one before', async () => {
    const tab = await bed.visit('http://second.test/?again');
    await waitForText(panel, 'h1', '2 codes');
    await leadTo(tab, 'http://empty.test/');
    await waitForText(panel, '.where', 'empty.test');
    await waitForText(panel, 'body', 'No QR code found here');
    expect(await panel.count('article')).toBe(0);
    await leadTo(tab, 'http://first.test/');
    await waitForSelector(panel, selectorOf(FIRST));
    await tab.close();
  });

  it('reads no page by itself where that is off, and the page in front when it is asked to', async () => {
    await writeSettings(panel, { autoScan: false });
    const tab = await bed.visit('http://second.test/?off');
    await waitForText(panel, 'body', 'Not looked at yet');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await panel.count('article')).toBe(0);
    await pressIn(panel, 'Look for codes here');
    await waitForText(panel, 'h1', '2 codes');
    await leadTo(tab, 'http://first.test/');
    await waitForText(panel, 'body', 'Not looked at yet');
    expect(await panel.count('article')).toBe(0);
    await writeSettings(panel, { autoScan: true });
    await tab.close();
  });

  it('offers no second panel, and shows no fault', async () => {
    expect(await panel.count('button[title="Keep open beside the page"]')).toBe(0);
    // The pages have no icon.
    expect(bed.problems.filter((one) => !one.includes('404'))).toEqual([]);
  });
});

describe('the button and the browser', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: await codePage('first.test', [FIRST]) });
  });
  afterAll(() => environment?.close());

  it('open the panel beside the page, in Chromium', async () => {
    const { chromium } = environment;
    const page = await chromium.context.newPage();
    await page.goto('http://first.test/');
    const { tabId } = await waitForSightings(environment, 1);
    const panels = async () =>
      (await chromium.worker()).evaluate(async () =>
        (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).map(
          ({ documentUrl }) => new URL(documentUrl ?? '').pathname,
        ),
      );
    expect(await panels()).toEqual([]);
    const popup = await openPopup(environment, tabId);
    await popup.getByRole('button', { name: 'Keep open beside the page' }).click();
    await expect.poll(panels).toEqual(['/sidepanel.html']);
    // The toolbar button still opens the popup.
    expect(await (await chromium.worker()).evaluate(() => chrome.sidePanel.getPanelBehavior())).toMatchObject(
      { openPanelOnActionClick: false },
    );
  });

  it('open none by themselves when it is installed, in Firefox', async () => {
    const { home, browser, close } = await startFirefoxEnvironment({ routes: {} });
    try {
      const isOpen = () =>
        home.evaluate(() =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: { isOpen(about: object): Promise<boolean> } };
            }
          ).browser.sidebarAction.isOpen({}),
        );
      expect(await browser.version()).toMatch(/firefox/i);
      expect(await isOpen()).toBe(false);
      await home.evaluate(() => chrome.tabs.create({ url: '/popup.html?tab=1' }).then(() => undefined));
      const popup = await retry(async () => {
        for (const page of await browser.pages()) {
          if (await page.$('button[title="Keep open beside the page"]').catch(() => null)) return page;
        }
        throw new Error('The popup has no button for it');
      });
      await popup.bringToFront();
      await popup.click('button[title="Keep open beside the page"]');
      await retry(async () => {
        if (!(await isOpen())) throw new Error('The sidebar is not open');
      });
    } finally {
      await close();
    }
  });
});

/** Brings the tab with this address to the front. */
async function bringToFront(bed: TestBed, url: string): Promise<void> {
  await bed.runInExtension(async (address) => {
    const tabs = await chrome.tabs.query({});
    const id = tabs.find((one) => one.url === address)?.id;
    if (id === undefined) throw new Error(`No tab shows ${address}`);
    await chrome.tabs.update(id, { active: true });
  }, url);
}

/** Has the page of a tab lead to another address. */
async function leadTo(tab: Tab, url: string): Promise<void> {
  await tab.evaluate((address) => {
    setTimeout(() => location.assign(address));
  }, url);
}

/** Presses a button of the panel, which is behind the page that it is about. */
async function pressIn(panel: Tab, words: string): Promise<void> {
  await panel.evaluate((text) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.includes(text))?.click();
  }, words);
}
