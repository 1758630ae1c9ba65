import type { Pages, Routes } from '../../stand-ins/pages';
import type { Sighting } from '../../utils/codes/sightings';
import { setSettings, startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { writeSettings } from '../harness/settings';
import { sightingsIn } from '../harness/sightings';

/** A tab that shows a page. */
export interface ShownPage {
  scroll(y: number): Promise<void>;
  /** Scrolls as a person does who wants to see the end, in whatever takes the wheel. */
  scrollToEnd(): Promise<void>;
  reload(): Promise<void>;
  /** Shows another page in the same tab. */
  go(url: string): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

/** The popup for a tab, in a tab of its own. */
export interface ShownPopup {
  text(): Promise<string>;
  /** What each row says of the pages on which its code stands. */
  pagesByText(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** A browser that shows one page after the other in front, and what the extension lists for them. */
export interface ScreenBed {
  /** Shows a page in a tab in front. @returns what closes it again */
  show(url: string): Promise<ShownPage>;
  /** Opens the popup for the tab in front. */
  popup(): Promise<ShownPopup>;
  settings(items: Record<string, unknown>): Promise<void>;
  /** How far the documents that tabs are were read. */
  documents(): Promise<string[]>;
  /** The codes of all tabs. */
  listed(): Promise<Sighting[]>;
  /** What the toolbar says for the tab in front. */
  badge(): Promise<string>;
  /** Ends the extension's worker; Firefox ends its background page by itself, see `backgroundIdleMs`. */
  killWorker(): Promise<void>;
  pages: Pages;
  close(): Promise<void>;
}

interface ScreenBedOptions {
  settings?: Record<string, unknown>;
  /** Firefox alone: after how many milliseconds without an event its background page is ended. */
  backgroundIdleMs?: number;
}

const allIn = (session: Record<string, unknown>) => [...sightingsIn(session).values()].flat();

const documentsIn = (session: Record<string, unknown>) =>
  Object.entries(session).flatMap(([key, known]) =>
    key.startsWith('document:') ? [(known as { state: string }).state] : [],
  );

/** Runs in the extension. */
async function badgeInFront(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true });
  return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
}

/** Runs in the extension. */
async function tabInFront(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true });
  return tab?.id ?? -1;
}

/** What the drivers of both browsers can do with a page. */
interface Evaluates {
  evaluate<R>(run: () => R): Promise<R>;
  close(): Promise<void>;
}

const shownPopup = (page: Evaluates): ShownPopup => ({
  text: () => page.evaluate(() => document.body.textContent ?? ''),
  pagesByText: () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('article[data-text]')].map((one) => [
          one.getAttribute('data-text') ?? '',
          one.querySelector('.pages')?.textContent ?? '',
        ]),
      ),
    ),
  close: () => page.close(),
});

/** Starts a browser with access to all sites, as after the welcome page's button. */
export async function startScreenBed(
  browser: 'Chromium' | 'Firefox',
  routes: Routes,
  { settings = {}, backgroundIdleMs }: ScreenBedOptions = {},
): Promise<ScreenBed> {
  if (browser === 'Chromium') {
    const environment = await startEnvironment({ routes });
    const { chromium, pages } = environment;
    const { context } = chromium;
    await setSettings(environment, settings);
    return {
      pages,
      async show(url) {
        const page = await context.newPage();
        await page.goto(url);
        await page.bringToFront();
        return {
          scroll: (y) => page.mouse.wheel(0, y),
          async scrollToEnd() {
            await page.mouse.move(400, 400);
            await page.mouse.wheel(0, 5000);
          },
          reload: () => page.reload().then(() => undefined),
          go: (to) => page.goto(to).then(() => undefined),
          toFront: () => page.bringToFront(),
          close: () => page.close(),
        };
      },
      async popup() {
        const tabId = await (await chromium.worker()).evaluate(tabInFront);
        return shownPopup(await chromium.open(`popup.html?tab=${tabId}`));
      },
      settings: (items) => setSettings(environment, items),
      async documents() {
        const worker = await chromium.worker();
        return documentsIn(await worker.evaluate(() => chrome.storage.session.get(null)));
      },
      async listed() {
        const worker = await chromium.worker();
        return allIn(await worker.evaluate(() => chrome.storage.session.get(null)));
      },
      badge: async () => (await chromium.worker()).evaluate(badgeInFront),
      killWorker: () => chromium.killWorker(),
      close: () => environment.close(),
    };
  }
  const environment = await startFirefoxEnvironment({
    routes,
    ...(backgroundIdleMs && { backgroundIdleMs }),
  });
  const { home, pages } = environment;
  await writeSettings(home, settings);
  return {
    pages,
    async show(url) {
      const page = await environment.browser.newPage();
      await page.goto(url).catch(() => undefined);
      await page.bringToFront();
      return {
        scroll: (y) => page.evaluate((to) => scrollBy(0, to), y),
        async scrollToEnd() {
          await page.mouse.move(400, 400);
          await page.mouse.wheel({ deltaY: 5000 });
        },
        reload: () => page.reload().then(() => undefined),
        go: (to) =>
          page
            .goto(to)
            .catch(() => undefined)
            .then(() => undefined),
        toFront: () => page.bringToFront(),
        close: () => page.close(),
      };
    },
    async popup() {
      const tabId = await home.evaluate(tabInFront);
      return shownPopup(await environment.open(`popup.html?tab=${tabId}`));
    },
    settings: (items) => writeSettings(home, items),
    documents: async () => documentsIn(await home.evaluate(() => chrome.storage.session.get(null))),
    listed: async () => allIn(await home.evaluate(() => chrome.storage.session.get(null))),
    badge: () => home.evaluate(badgeInFront),
    killWorker: async () => undefined,
    close: () => environment.close(),
  };
}
