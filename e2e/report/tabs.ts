import { vi } from 'vitest';
import type { ProxyMap } from '../../stand-ins/connect-proxy';
import type { Routes } from '../../stand-ins/pages';
import type { VirusTotal } from '../../stand-ins/virustotal';
import { startFirefoxWorld } from '../harness/firefox';
import { marksOn } from '../harness/marks';
import { startWorld } from '../harness/world';
import type { Evaluates } from './seed';

/** One tab, driven the same in both browsers. */
export interface Tab extends Evaluates {
  /** A real click on the button with this text, once it is there. */
  click(button: string): Promise<void>;
  /** All visible text of the page, or of the first element that a selector names. */
  text(selector?: string): Promise<string>;
  count(selector: string): Promise<number>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** What the marks on the page show; only Chromium's debugger sees into their closed shadow root. */
  marks?(): Promise<string[]>;
}

export interface Stage {
  /** Opens a page of the extension. */
  open(path: string): Promise<Tab>;
  /** Opens an address as the user would. */
  visit(url: string): Promise<Tab>;
  virusTotal: VirusTotal;
  /** Errors that pages of the extension threw or logged. */
  problems: string[];
  /** What was copied last. */
  clipboard(tab: Tab): Promise<string>;
  /** Ends the background as the browser does after half a minute without events; only Chromium can be made to. */
  endBackground?(): Promise<void>;
  close(): Promise<void>;
}

export type Browser = 'Chromium' | 'Firefox';

const textOf = (selector: string) => {
  const element = document.querySelector(selector);
  return element?.textContent ?? '';
};

const PATIENCE = { timeout: 30_000, interval: 100 };

/** Waits until the element that a selector names says these words; tells what it says instead. */
export async function says(tab: Tab, selector: string, words: string): Promise<void> {
  await vi.waitFor(async () => {
    const text = await tab.text(selector);
    if (!text.includes(words)) throw new Error(`${selector} does not say “${words}” but “${text}”`);
  }, PATIENCE);
}

/** Waits until a selector names something. */
export async function appears(tab: Tab, selector: string): Promise<void> {
  await vi.waitFor(async () => {
    if ((await tab.count(selector)) === 0) throw new Error(`There is no ${selector}`);
  }, PATIENCE);
}

/** A page of the extension from which records can be put into its database. */
export async function openPlanter(stage: Stage): Promise<Tab> {
  const tab = await stage.open('report.html?code=none');
  await says(tab, 'h1', 'not here');
  return tab;
}

/** How a browser is not started as usual. */
interface Given {
  /** Pages under `.test`, where the map does not say otherwise. */
  routes?: Routes;
  /** An unpacked extension in place of the build. */
  extension?: string;
  /** A profile to go on with. */
  profile?: string;
  /** Whether pages that are left are kept for a way back. */
  cachesPages?: boolean;
  /** Whether Firefox can look names up, which is usual; see its harness. */
  looksNamesUp?: boolean;
}

/**
 * Starts a browser with the build.
 *
 * @param map `host:port` or `*.suffix:port` to a port of this machine; everything else leads nowhere
 */
export function startStage(browser: Browser, map: ProxyMap, given: Given = {}): Promise<Stage> {
  return browser === 'Chromium' ? inChromium(map, given) : inFirefox(map, given);
}

async function inChromium(map: ProxyMap, given: Given): Promise<Stage> {
  const rules = Object.entries(map).map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`);
  const world = await startWorld({ routes: {}, rules, ...given });
  const problems: string[] = [];
  world.chromium.context.on('weberror', (error) => problems.push(String(error.error())));
  world.chromium.context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const wrap = (page: Awaited<ReturnType<typeof world.chromium.open>>): Tab => ({
    click: (name) => page.locator('button').getByText(name, { exact: true }).click(),
    text: (selector = 'body') => page.evaluate(textOf, selector),
    count: (selector) => page.locator(selector).count(),
    evaluate: (run, input) => page.evaluate(run as never, input as never),
    reload: async () => void (await page.reload()),
    close: () => page.close(),
    marks: async () => (await marksOn(page)).map(({ state }) => state),
  });
  return {
    virusTotal: world.virusTotal,
    problems,
    endBackground: () => world.chromium.killWorker(),
    async clipboard(tab) {
      await world.chromium.context.grantPermissions(['clipboard-read']);
      return tab.evaluate(() => navigator.clipboard.readText(), undefined);
    },
    open: async (path) => wrap(await world.chromium.open(path)),
    async visit(url) {
      const page = await world.chromium.context.newPage();
      await page.goto(url);
      return wrap(page);
    },
    close: () => world.close(),
  };
}

async function inFirefox(map: ProxyMap, given: Given): Promise<Stage> {
  const world = await startFirefoxWorld({ routes: {}, map, looksNamesUp: true, ...given });
  const problems: string[] = [];
  const wrap = (page: Awaited<ReturnType<typeof world.open>>): Tab => ({
    click: (name) => page.locator(`button::-p-text(${name})`).click(),
    text: (selector = 'body') => page.evaluate(textOf, selector),
    count: (selector) => page.$$(selector).then((all) => all.length),
    evaluate: (run, input) => page.evaluate(run as never, input as never) as never,
    // A driver may not navigate to the extension's pages, so the page does it itself.
    async reload() {
      await page.evaluate(() => {
        document.body.dataset.old = '';
        setTimeout(() => location.reload());
      });
      await page.waitForSelector('body:not([data-old]) h1');
    },
    close: () => page.close(),
  });
  return {
    virusTotal: world.virusTotal,
    problems,
    clipboard: (tab) => tab.evaluate(() => navigator.clipboard.readText(), undefined),
    async open(path) {
      const page = await world.open(path);
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      return wrap(page);
    },
    async visit(url) {
      const page = await world.browser.newPage();
      await page.goto(url);
      return wrap(page);
    },
    close: () => world.close(),
  };
}
