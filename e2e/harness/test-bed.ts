import type { KeyInput } from 'puppeteer-core';
import type { ProxyMap } from '../../stand-ins/connect-proxy';
import type { Routes } from '../../stand-ins/pages';
import type { VirusTotal } from '../../stand-ins/virustotal';
import { startEnvironment } from './environment';
import { startFirefoxEnvironment } from './firefox';
import { marksOn } from './marks';
import { retry } from './retry';

/** One tab, driven the same in both browsers. */
export interface Tab {
  /** Runs a function in the page, which may use nothing from around it. */
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  /** A real click on the button with this text, once it is there. */
  click(button: string): Promise<void>;
  /** Presses a key such as `Tab`, `Shift+Tab` or `a` where the keyboard is. */
  press(key: string): Promise<void>;
  /** All visible text of the page, or of the first element that a selector names. */
  text(selector?: string): Promise<string>;
  count(selector: string): Promise<number>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** What the marks on the page show; only Chromium's debugger sees into their closed shadow root. */
  marks?(): Promise<string[]>;
}

/** A browser with the build and the stand-ins, driven the same whichever it is. */
export interface TestBed {
  /** Runs a function where the extension's own API is, which may use nothing from around it. */
  runInExtension<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  /** Opens a page of the extension. */
  open(path: string): Promise<Tab>;
  /** Opens an address as the user would. */
  visit(url: string): Promise<Tab>;
  virusTotal: VirusTotal;
  /** Errors that pages of the extension threw or logged. */
  problems: string[];
  /** What was asked of the pages and of VirusTotal; in Firefox, of anybody. */
  requests(): string[];
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

/** Waits until the element that a selector names contains a text; throws with the text that it has instead. */
export async function waitForText(tab: Tab, selector: string, text: string): Promise<void> {
  await retry(async () => {
    const found = await tab.text(selector);
    if (!found.includes(text)) throw new Error(`${selector} does not say “${text}” but “${found}”`);
  });
}

/** Waits until a selector matches something. */
export async function waitForSelector(tab: Tab, selector: string): Promise<void> {
  await retry(async () => {
    if ((await tab.count(selector)) === 0) throw new Error(`There is no ${selector}`);
  });
}

/** Opens a page of the extension from which records can be put into its database. */
export async function openSeedTab(bed: TestBed): Promise<Tab> {
  const tab = await bed.open('report.html?code=none');
  await waitForText(tab, 'h1', 'not here');
  return tab;
}

interface TestBedOptions {
  /** Pages under `.test`, where `hosts` does not say otherwise. */
  routes?: Routes;
  /** `host:port` or `*.suffix:port` to a port of this machine; everything else leads nowhere. */
  hosts?: ProxyMap;
  /** An unpacked extension in place of the build. */
  extension?: string;
  /** A profile to go on with. */
  profile?: string;
  /** Whether pages that are left are kept for a way back. */
  cachesPages?: boolean;
  /** Whether Firefox can look names up, which is usual; see `launchFirefox`. */
  looksNamesUp?: boolean;
  /** Firefox alone: after how many milliseconds without an event its background page is ended. */
  backgroundIdleMs?: number;
}

/** Starts a browser with the build and the stand-ins. */
export function startTestBed(browser: Browser, options: TestBedOptions = {}): Promise<TestBed> {
  return browser === 'Chromium' ? startInChromium(options) : startInFirefox(options);
}

async function startInChromium({
  looksNamesUp: _looksNamesUp,
  backgroundIdleMs: _backgroundIdleMs,
  ...options
}: TestBedOptions): Promise<TestBed> {
  const environment = await startEnvironment({ routes: {}, ...options });
  const problems: string[] = [];
  environment.chromium.context.on('weberror', (error) => problems.push(String(error.error())));
  environment.chromium.context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const wrap = (page: Awaited<ReturnType<typeof environment.chromium.open>>): Tab => ({
    click: (name) => page.locator('button').getByText(name, { exact: true }).click(),
    press: (key) => page.keyboard.press(key),
    text: (selector = 'body') => page.evaluate(textOf, selector),
    count: (selector) => page.locator(selector).count(),
    evaluate: (run, input) => page.evaluate(run as never, input as never),
    reload: async () => void (await page.reload()),
    close: () => page.close(),
    marks: async () => (await marksOn(page)).map(({ state }) => state),
  });
  return {
    virusTotal: environment.virusTotal,
    problems,
    requests: () =>
      [...environment.pages.log, ...environment.virusTotal.log].map((one) => JSON.stringify(one)),
    runInExtension: async (run, input) =>
      (await environment.chromium.worker()).evaluate(run as never, input as never) as never,
    endBackground: () => environment.chromium.killWorker(),
    async clipboard(tab) {
      await environment.chromium.context.grantPermissions(['clipboard-read']);
      return tab.evaluate(() => navigator.clipboard.readText(), undefined);
    },
    open: async (path) => wrap(await environment.chromium.open(path)),
    async visit(url) {
      const page = await environment.chromium.context.newPage();
      await page.goto(url);
      return wrap(page);
    },
    close: () => environment.close(),
  };
}

async function startInFirefox(options: TestBedOptions): Promise<TestBed> {
  const environment = await startFirefoxEnvironment({ routes: {}, looksNamesUp: true, ...options });
  const problems: string[] = [];
  const wrap = (page: Awaited<ReturnType<typeof environment.open>>): Tab => ({
    // A tab behind another draws no frames, and a click waits for two that agree on the button's place.
    async click(name) {
      await page.bringToFront();
      await page.locator(`button::-p-text(${name})`).click();
    },
    async press(key) {
      const shifted = key.replace('Shift+', '') as KeyInput;
      if (shifted === key) return page.keyboard.press(shifted);
      await page.keyboard.down('Shift');
      await page.keyboard.press(shifted);
      await page.keyboard.up('Shift');
    },
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
    virusTotal: environment.virusTotal,
    problems,
    // The browser itself asks its maker for settings.
    requests: () =>
      environment.proxy.log
        .filter(({ target }) => !/\.(?:mozilla\.(?:com|org|net)|firefox\.com):443$/.test(target))
        .map((one) => JSON.stringify(one)),
    // As text: of an array that its answer holds twice, Firefox sends the second one without content.
    async runInExtension(run, input) {
      const call = `(async () => JSON.stringify([await (${run})(${JSON.stringify(input)})]))()`;
      return JSON.parse((await environment.home.evaluate(call)) as string)[0];
    },
    clipboard: (tab) => tab.evaluate(() => navigator.clipboard.readText(), undefined),
    async open(path) {
      const page = await environment.open(path);
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      return wrap(page);
    },
    async visit(url) {
      const page = await environment.browser.newPage();
      await page.goto(url);
      return wrap(page);
    },
    close: () => environment.close(),
  };
}
