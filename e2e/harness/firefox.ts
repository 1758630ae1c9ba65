import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type ConnectProxy, type ProxyMap, startConnectProxy } from '../../stand-ins/connect-proxy';
import { type Pages, type Routes, startPages } from '../../stand-ins/pages';
import { startVirusTotal, type VirusTotal, type VirusTotalOptions } from '../../stand-ins/virustotal';
import { copyBuild } from './build';
import { launchFirefox } from './launch';
import { retry } from './retry';

export const EXTENSION_ID = 'qr-code-previewer@qr-code-previewer.example';
/** Firefox gives each installation an address of its own; the tests choose theirs. */
const UUID = '7a0c1d3e-5b2f-4c86-9d1a-2f3b4c5d6e7f';

/** The same as `TestEnvironment` for Firefox, with the proxy through which all of its requests go. */
export interface FirefoxEnvironment {
  browser: Browser;
  virusTotal: VirusTotal;
  pages: Pages;
  proxy: ConnectProxy;
  /** The welcome page, from which the extension's own API can be called. */
  home: Page;
  /** Opens a page of the extension in a tab. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

interface FirefoxOptions {
  routes: Routes;
  headless?: boolean;
  virusTotal?: VirusTotalOptions;
  granted?: boolean;
  /** Whether tabs may be captured without a click on the toolbar. */
  captures?: boolean;
  /** Whether this computer can look names up by itself, as without a proxy. */
  looksNamesUp?: boolean;
  /** More names that lead to a port of this machine; they win over the usual ones. */
  hosts?: ProxyMap;
  /** After how many milliseconds without an event the background page is ended, whatever is under way. */
  backgroundIdleMs?: number;
  /** Folder of an unpacked extension in place of a copy of the present build; it opens its welcome.html by itself. */
  extension?: string;
  /** Folder of a profile to go on with. */
  profile?: string;
  /** Whether pages that are left are kept for a way back, as people's browsers do and drivers switch off. */
  cachesPages?: boolean;
  /** Whether the extension may run in private windows; needs the folder of a new profile. */
  inPrivate?: boolean;
  /** Whether the driver may reach the browser's own window, with its menus and keys. */
  reachesWindow?: boolean;
  /** The user's folder in place of the real one. */
  home?: string;
  /** More of Firefox's preferences. */
  preferences?: Record<string, string | number | boolean>;
}

/** The user's permission for private windows, as a profile holds it; a new one takes it over from here. */
async function allowPrivate(profile: string): Promise<void> {
  const allowed = { [EXTENSION_ID]: { permissions: ['internal:privateBrowsingAllowed'], origins: [] } };
  await writeFile(join(profile, 'extension-preferences.json'), JSON.stringify(allowed));
}

/** Starts Firefox with the build; whatever it asks for goes through a proxy that knows only this machine. */
export async function startFirefoxEnvironment(options: FirefoxOptions): Promise<FirefoxEnvironment> {
  const virusTotal = await startVirusTotal(options.virusTotal);
  const pages = await startPages(options.routes);
  const proxy = await startConnectProxy({
    'www.virustotal.com:443': virusTotal.port,
    '*.test:80': pages.port,
    ...options.hosts,
  });
  if (options.inPrivate && options.profile) await allowPrivate(options.profile);
  const browser = await launchFirefox({
    proxyPort: proxy.port,
    headless: options.headless ?? true,
    looksNamesUp: options.looksNamesUp ?? false,
    reachesWindow: options.reachesWindow ?? false,
    ...(options.profile && { profile: options.profile }),
    ...(options.home !== undefined && { home: options.home }),
    preferences: {
      ...(options.backgroundIdleMs && { 'extensions.background.idle.timeout': options.backgroundIdleMs }),
      ...(options.cachesPages && { 'fission.bfcacheInParent': true }),
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      // An extension that is loaded for a test is taken for removed when the browser ends; an installed one is not.
      'extensions.webextensions.keepStorageOnUninstall': true,
      // Stands in for the user's yes, which a headless browser cannot be given.
      'extensions.webextOptionalPermissionPrompts': false,
      ...options.preferences,
    },
  });
  await browser.installExtension(
    options.extension ??
      (await copyBuild('firefox', {
        granted: options.granted ?? true,
        captures: options.captures ?? false,
      })),
  );
  // WebDriver may not navigate to an extension's pages, but sees those that the extension opens: this one at first.
  const home = await pageAt(browser, 'welcome.html');
  return {
    browser,
    home,
    virusTotal,
    pages,
    proxy,
    async open(path) {
      const page = await openPage(browser, home, path);
      // A tab behind another draws no frames, and a click waits for two that agree on the button's place.
      await page.bringToFront();
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([virusTotal.close(), pages.close(), proxy.close()]);
    },
  };
}

/**
 * Opens a page of the extension in a tab. On a busy machine the driver never gets hold of one tab in some hundred; such a
 * tab is closed, and another one opened.
 */
async function openPage(browser: Browser, home: Page, path: string): Promise<Page> {
  const create = () => home.evaluate(async (url) => (await chrome.tabs.create({ url })).id ?? -1, `/${path}`);
  const first = await create();
  try {
    return await pageAt(browser, path);
  } catch {
    await home.evaluate((id) => chrome.tabs.remove(id), first);
    await create();
    return pageAt(browser, path);
  }
}

/** The page of the extension at `path`, once it is there. Its `url()` is stale, so the page itself is asked. */
function pageAt(browser: Browser, path: string): Promise<Page> {
  const wanted = `moz-extension://${UUID}/${path}`;
  return retry(
    async () => {
      for (const page of await browser.pages()) {
        const url = await page
          .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
          .catch(() => '');
        if (url === wanted) return page;
      }
      throw new Error(`Firefox did not show ${path}`);
    },
    { timeout: 15_000 },
  );
}
