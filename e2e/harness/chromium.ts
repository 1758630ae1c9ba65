import type { Page, Worker } from 'playwright-core';
import { type ChromiumLaunchOptions, type LaunchedChromium, launchChromium } from './launch';

/** A running Chromium with the extension. */
export interface Chromium extends LaunchedChromium {
  extensionId: string;
  /** The extension's service worker, started if it sleeps. */
  worker(): Promise<Worker>;
  /** Ends the service worker as the browser would; the next event starts it again. */
  killWorker(): Promise<void>;
  /** Opens a page of the extension in a tab of its own. */
  open(page: string): Promise<Page>;
}

/** Starts Chromium with an unpacked extension. */
export async function startChromium(
  options: ChromiumLaunchOptions & { extension: string },
): Promise<Chromium> {
  const launched = await launchChromium(options);
  const { context } = launched;

  async function worker(): Promise<Worker> {
    const [running] = context.serviceWorkers();
    return running ?? context.waitForEvent('serviceworker');
  }
  const extensionId = new URL((await worker()).url()).host;

  return {
    ...launched,
    extensionId,
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
  };
}
