import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /** The extension's service worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the service worker as the browser would; the next event starts it again. */
  killWorker(): Promise<void>;
  /** Opens a page of the extension in a tab of its own. */
  open(page: string): Promise<Page>;
  close(): Promise<void>;
}

interface Options {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Ports on loopback that answer for VirusTotal and for pages under .test and .example. */
  virusTotalPort: number;
  pagesPort: number;
  /** More of Chromium's `--host-resolver-rules`. */
  rules?: string[];
  /** Keep to start again with the same profile. */
  profile?: string;
  headless?: boolean;
  dark?: boolean;
  /** Whether pages that are left are kept for a way back, as people's browsers do and drivers switch off. */
  cachesPages?: boolean;
}

/** Starts the real browser with an unpacked extension; nothing it asks for leaves this machine. */
export async function startChromium(options: Options): Promise<Chromium> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'qr-code-previewer-profile-')));
  const rules = [
    ...(options.rules ?? []),
    `MAP www.virustotal.com:443 127.0.0.1:${options.virusTotalPort}`,
    `MAP *.test:80 127.0.0.1:${options.pagesPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium'),
    headless: false,
    ...(options.cachesPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: 1280, height: 900 },
    args: [
      ...(options.headless === false ? [] : ['--headless=new']),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      '--ignore-certificate-errors',
    ],
  });

  async function worker(): Promise<Worker> {
    const [running] = context.serviceWorkers();
    return running ?? context.waitForEvent('serviceworker');
  }
  const extensionId = new URL((await worker()).url()).host;

  return {
    context,
    extensionId,
    profile,
    worker,
    async killWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find(
        (info) => info.type === 'service_worker' && info.url.includes(extensionId),
      );
      if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
      await session.detach();
    },
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    close: () => context.close(),
  };
}
