import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';

/** A Chromium for measuring, with one extension or with none. */
export interface Measured {
  context: BrowserContext;
  /** The folder that names its processes. */
  profile: string;
  version: string;
  close(): Promise<void>;
}

/** Starts the browser with a fresh profile; names under `.test` lead to the page server, others nowhere. */
export async function launch(pagesPort: number, extension?: string): Promise<Measured> {
  const profile = await mkdtemp(join(tmpdir(), 'qr-code-previewer-bench-'));
  const rules = [`MAP *.test:80 127.0.0.1:${pagesPort}`, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium'),
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${rules.join(', ')}`,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const [first] = context.pages();
  const session = await context.newCDPSession(first ?? (await context.newPage()));
  const { product } = await session.send('Browser.getVersion');
  await session.detach();
  return {
    context,
    profile,
    version: product,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
