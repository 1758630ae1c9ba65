import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Pages, Routes } from '../../stand-ins/pages';
import type { Sighting } from '../../utils/codes/sightings';
import { startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { retry } from '../harness/retry';
import { sightingsIn } from '../harness/sightings';
import { chooseInMenu, pressToolbarKey } from './firefox-window';
import { codesByPlace } from './scanner-codes';

/** The scanner page that a choice in the menu has opened. */
export interface OpenedScanner {
  url: string;
  /** The codes that it shows, each with its first place. */
  codes(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** A tab that shows a page. */
export interface ClickedTab {
  /** Clicks on the element that a selector names, once it is there. */
  click(selector: string): Promise<void>;
  /** Chooses one of our items in the menu of a right-click on the element that a selector names, once it is there. */
  choose(selector: string, item: string): Promise<OpenedScanner>;
  close(): Promise<void>;
}

interface ShownPopup {
  text(): Promise<string>;
  close(): Promise<void>;
}

/** A browser in which people click with the right button on what may be a file. */
export interface RightClickBed {
  pages: Pages;
  /** Shows a page in a tab in front. */
  visit(url: string): Promise<ClickedTab>;
  /** Opens the popup for the tab in front as people do; Chromium lets no driver do that, and needs no click to tell addresses. */
  pressKey(): Promise<void>;
  /** Shows the popup for the tab in front, in a tab of its own. */
  popup(): Promise<ShownPopup>;
  /** Closes the tabs that are documents. */
  closeDocuments(): Promise<void>;
  /** The codes of all tabs. */
  listed(): Promise<Sighting[]>;
  /** How far the documents that tabs are were read. */
  documents(): Promise<string[]>;
  close(): Promise<void>;
}

const allIn = (session: Record<string, unknown>) => [...sightingsIn(session).values()].flat();
const documentsIn = (session: Record<string, unknown>) =>
  Object.entries(session).flatMap(([key, known]) =>
    key.startsWith('document:') ? [(known as { state: string }).state] : [],
  );

/** What is under the pointer; nothing before it is there. Runs in the page. */
const clickedOn = (selector: string) => {
  const element = document.querySelector<HTMLAnchorElement & HTMLEmbedElement & HTMLObjectElement>(selector);
  const [link, shown] = [element?.href, element?.src || element?.data];
  return link || shown ? { link, shown } : null;
};

/** Runs in the extension. */
const tabInFront = async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? -1;

/** Runs in the extension. */
const closeDocuments = async () => {
  const keys = Object.keys(await chrome.storage.session.get(null));
  const ids = keys.filter((key) => key.startsWith('document:')).map((key) => Number(key.slice(9)));
  await chrome.tabs.remove(ids);
  return null;
};

const textOfPage = () => document.body.textContent ?? '';

/** Starts a browser with access to all sites. */
export function startRightClickBed(browser: 'Chromium' | 'Firefox', routes: Routes): Promise<RightClickBed> {
  return browser === 'Chromium' ? startInChromium(routes) : startInFirefox(routes);
}

/**
 * Chromium's menus are the system's, out of any driver's reach; so the browser's event is made, with what a real click was
 * seen to bring: over the PDF viewer, a frame that lets no script in, and an address of the viewer's own as its source.
 */
async function startInChromium(routes: Routes): Promise<RightClickBed> {
  const environment = await startEnvironment({ routes });
  const { chromium, pages } = environment;
  const { context } = chromium;
  const session = async () => (await chromium.worker()).evaluate(() => chrome.storage.session.get(null));

  async function clicked(page: ChromiumPage, selector: string): Promise<object> {
    const on = await (await page.waitForFunction(clickedOn, selector)).jsonValue();
    const { link, shown } = on ?? {};
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/e1f6b2a4';
    return link ? { linkUrl: link, frameId: 0 } : { frameUrl: shown, srcUrl: viewer, frameId: 987_654 };
  }

  return {
    pages,
    async visit(url) {
      const page = await context.newPage();
      await page.goto(url);
      await page.bringToFront();
      return {
        click: (selector) => page.locator(selector).click(),
        async choose(selector, item) {
          const info = { menuItemId: item, pageUrl: url, ...(await clicked(page, selector)) };
          const opened = context.waitForEvent('page', (one) => one.url().includes('scanner.html'));
          await (await chromium.worker()).evaluate(async (what) => {
            const [tab] = await chrome.tabs.query({ active: true });
            const { onClicked } = chrome.contextMenus as unknown as {
              onClicked: { dispatch(...args: unknown[]): void };
            };
            onClicked.dispatch(what, tab);
          }, info);
          const scanner = await opened;
          return {
            url: scanner.url(),
            codes: () => scanner.evaluate(codesByPlace),
            close: () => scanner.close(),
          };
        },
        close: () => page.close(),
      };
    },
    pressKey: async () => undefined,
    async popup() {
      const tabId = await (await chromium.worker()).evaluate(tabInFront);
      const page = await chromium.open(`popup.html?tab=${tabId}`);
      return { text: () => page.evaluate(textOfPage), close: () => page.close() };
    },
    closeDocuments: async () => void (await (await chromium.worker()).evaluate(closeDocuments)),
    listed: async () => allIn(await session()),
    documents: async () => documentsIn(await session()),
    close: () => environment.close(),
  };
}

/** Firefox's menus are its own window's, so they are really opened. */
async function startInFirefox(routes: Routes): Promise<RightClickBed> {
  const environment = await startFirefoxEnvironment({ routes, reachesWindow: true });
  const { browser, home, pages } = environment;
  const session = () => home.evaluate(() => chrome.storage.session.get(null));

  /** What the driver says of the address of a tab that the extension has opened is stale. */
  const scannerPage = () =>
    retry(async () => {
      for (const page of await browser.pages()) {
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (url.includes('/scanner.html')) return { page, url };
      }
      throw new Error('Firefox did not show the scanner page');
    });

  async function rightClick(page: FirefoxPage, selector: string): Promise<void> {
    await page.waitForFunction(clickedOn, {}, selector);
    const box = await (await page.waitForSelector(selector))?.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  }

  return {
    pages,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return {
        click: (selector) => page.locator(selector).click(),
        async choose(selector, item) {
          await rightClick(page, selector);
          await chooseInMenu(browser, item);
          const scanner = await scannerPage();
          return {
            url: scanner.url,
            codes: () => scanner.page.evaluate(codesByPlace),
            close: () => scanner.page.close(),
          };
        },
        close: () => page.close(),
      };
    },
    pressKey: () => pressToolbarKey(browser),
    async popup() {
      const tabId = await home.evaluate(tabInFront);
      const page = await environment.open(`popup.html?tab=${tabId}`);
      return { text: () => page.evaluate(textOfPage), close: () => page.close() };
    },
    closeDocuments: async () => void (await home.evaluate(closeDocuments)),
    listed: async () => allIn(await session()),
    documents: async () => documentsIn(await session()),
    close: () => environment.close(),
  };
}
