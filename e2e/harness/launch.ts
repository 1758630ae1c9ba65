import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import type { ProxyMap } from '../../stand-ins/connect-proxy';

/** A running Chromium. */
export interface LaunchedChromium {
  context: BrowserContext;
  /** The folder of its profile, which also names its processes. */
  profile: string;
  /** As in `Chrome/156.0.0.0`. */
  version: string;
  /** Ends it; a profile that was made for it is deleted. */
  close(): Promise<void>;
}

export interface ChromiumLaunchOptions {
  /** `host:port`, `*.suffix:port` or `*:port` to a port of this machine; all other names lead nowhere. */
  hosts: ProxyMap;
  /** Hosts that are reached as they are, where the map does not name them: this computer by default. */
  direct?: readonly string[];
  /** Folder of an unpacked extension. */
  extension?: string;
  /** Folder of a profile to go on with, which is kept. */
  profile?: string;
  headless?: boolean;
  dark?: boolean;
  /** Whether pages that are left are kept for a way back, as people's browsers do and drivers switch off. */
  cachesPages?: boolean;
  viewport?: { width: number; height: number };
  /** More of Chromium's switches. */
  args?: readonly string[];
}

const THIS_COMPUTER = ['127.0.0.1', 'localhost'];

/** Makes the folder of a new profile. */
export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'qr-code-previewer-profile-'));
}

/** Deletes the folder of a profile whose browser has ended. */
export async function removeProfile(profile: string): Promise<void> {
  // Processes of the browser may still write for a moment.
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Starts Chromium; nothing that it asks for leaves this machine, and no certificate is checked. */
export async function launchChromium(options: ChromiumLaunchOptions): Promise<LaunchedChromium> {
  const { hosts, direct = THIS_COMPUTER, extension, headless = true, dark = false, args = [] } = options;
  const profile = options.profile ?? (await makeProfile());
  // The first rule that fits counts: whole names before patterns, longer patterns before shorter ones.
  const names = Object.keys(hosts).sort(
    (a, b) => Number(a.startsWith('*')) - Number(b.startsWith('*')) || b.length - a.length,
  );
  const isMapped = (host: string) => names.some((name) => name.startsWith(`${host}:`));
  const rules = [
    ...names.map((name) => `MAP ${name} 127.0.0.1:${hosts[name]}`),
    'MAP * ~NOTFOUND',
    ...direct.filter((host) => !isMapped(host)).map((host) => `EXCLUDE ${host}`),
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium'),
    // Playwright's own headless mode takes no extensions.
    headless: false,
    ...(options.cachesPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    colorScheme: dark ? 'dark' : 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${rules.join(', ')}`,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...args,
    ],
  });
  return {
    context,
    profile,
    version: await versionOf(context),
    async close() {
      await context.close();
      if (options.profile === undefined) await removeProfile(profile);
    },
  };
}

async function versionOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return product;
}

export interface FirefoxLaunchOptions {
  /** Where a proxy on this machine listens that answers for all hosts, this computer too. */
  proxyPort: number;
  /** Folder of a profile to go on with. */
  profile?: string;
  headless?: boolean;
  /**
   * Whether this computer can look names up by itself, as without a proxy: then all lead to a public address, and
   * `inside.test` to this computer. Otherwise none is known. The browser's own requests go through the proxy all the
   * same.
   */
  looksNamesUp?: boolean;
  /** Whether the driver may reach the browser's own window, with its menus and keys. */
  reachesWindow?: boolean;
  /** The user's folder in place of the real one, where the browser looks for what an administrator has laid down. */
  home?: string;
  /** More of Firefox's preferences. */
  preferences?: Record<string, string | number | boolean>;
}

/** Firefox has no rules for host names, so that it is given a proxy instead. Its certificates are not checked. */
export async function launchFirefox(options: FirefoxLaunchOptions): Promise<Browser> {
  const { proxyPort, profile, headless = true, looksNamesUp = false, home, preferences = {} } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    args: options.reachesWindow ? ['--remote-allow-system-access'] : [],
    ...(profile && { userDataDir: profile }),
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      // By its name, which is not looked up.
      'network.proxy.http': 'localhost',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': 'localhost',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      // So that even a visit to this computer itself would be in the proxy's log.
      'network.proxy.allow_hijacking_localhost': true,
      'network.dns.disabled': false,
      ...(looksNamesUp && {
        'network.dns.forceResolve': '93.184.215.14',
        'network.dns.localDomains': 'inside.test',
      }),
      ...preferences,
    },
  });
}
