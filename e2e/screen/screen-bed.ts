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
  close(): Promise<void>;
}

/** A browser that shows one page after the other in front, and what the extension lists for them. */
export interface ScreenBed {
  /** Shows a page in a tab in front. @returns what closes it again */
  show(url: string): Promise<ShownPage>;
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

/** Runs in the extension. */
async function badgeInFront(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true });
  return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
}

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
          close: () => page.close(),
        };
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
        close: () => page.close(),
      };
    },
    listed: async () => allIn(await home.evaluate(() => chrome.storage.session.get(null))),
    badge: () => home.evaluate(badgeInFront),
    killWorker: async () => undefined,
    close: () => environment.close(),
  };
}
