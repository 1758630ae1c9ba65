import type { Routes } from '../../stand-ins/pages';
import { setSettings, startEnvironment } from './environment';
import { startFirefoxEnvironment } from './firefox';
import { writeSettings } from './settings';
import type { Browser } from './test-bed';

/** What the drivers of both browsers can do with a page, as a person would. */
export interface DrivenPage {
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  bringToFront(): Promise<void>;
  mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number): Promise<void>;
  };
  keyboard: { press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void> };
  /** What the window shows, as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What comes out of a printer, as a PDF. */
  pdf(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A browser with the build, whose pages are driven the same whichever it is. */
export interface DrivenBrowser {
  /** Shows a page in a tab in front, of 1,280 by 900 pixels. */
  visit(url: string): Promise<DrivenPage>;
  /** Runs a function where the extension's own API is, which may use nothing from around it. */
  inExtension<R>(run: () => R | Promise<R>): Promise<R>;
  /** Runs a function in the extension's own world of the page in front. */
  inFront<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  settings(items: Record<string, unknown>): Promise<void>;
  /** What was asked of the pages, each as a path. */
  requests(): string[];
  close(): Promise<void>;
}

/** Starts a browser with access to all sites. */
export async function startDriven(browser: Browser, routes: Routes): Promise<DrivenBrowser> {
  return browser === 'Chromium' ? inChromium(routes) : inFirefox(routes);
}

const SIZE = { width: 1280, height: 900 };

/** As text, for a function that is handed on to a page has no place of its own in what drives it. */
function inFront(run: (input: never) => unknown, input: unknown): string {
  return `(async () => {
    const [tab] = await chrome.tabs.query({ active: true, url: 'http://*.test/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id }, func: ${run}, args: [${JSON.stringify(input)}],
    });
    return answer.result;
  })()`;
}

async function inChromium(routes: Routes): Promise<DrivenBrowser> {
  const environment = await startEnvironment({ routes });
  const { chromium, pages } = environment;
  return {
    async visit(url) {
      const page = await chromium.context.newPage();
      await page.setViewportSize(SIZE);
      await page.goto(url);
      await page.bringToFront();
      return {
        evaluate: (run, input) => page.evaluate(run as never, input as never),
        bringToFront: () => page.bringToFront(),
        mouse: page.mouse,
        keyboard: page.keyboard,
        screenshot: () => page.screenshot(),
        pdf: () => page.pdf(),
        close: () => page.close(),
      };
    },
    inExtension: async (run) => (await chromium.worker()).evaluate(run as never),
    inFront: async (run, input) => (await chromium.worker()).evaluate(inFront(run, input)),
    settings: (items) => setSettings(environment, items),
    requests: () => pages.log.map(({ path }) => path),
    close: () => environment.close(),
  };
}

async function inFirefox(routes: Routes): Promise<DrivenBrowser> {
  const environment = await startFirefoxEnvironment({ routes });
  return {
    async visit(url) {
      const page = await environment.browser.newPage();
      await page.setViewport(SIZE);
      await page.goto(url);
      await page.bringToFront();
      return {
        evaluate: (run, input) => page.evaluate(run as never, input as never) as never,
        bringToFront: () => page.bringToFront(),
        mouse: page.mouse,
        keyboard: page.keyboard,
        screenshot: () => page.screenshot(),
        pdf: () => page.pdf(),
        close: () => page.close(),
      };
    },
    // As text: of an array that its answer holds twice, Firefox sends the second one without content.
    inExtension: async (run) =>
      JSON.parse(
        (await environment.home.evaluate(`(async () => JSON.stringify([await (${run})()]))()`)) as string,
      )[0],
    inFront: async (run, input) => environment.home.evaluate(inFront(run, input)) as never,
    settings: (items) => writeSettings(environment.home, items),
    requests: () => environment.pages.log.map(({ path }) => path),
    close: () => environment.close(),
  };
}
