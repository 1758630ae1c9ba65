import type { Routes } from '../../stand-ins/pages';
import type { Sighting } from '../../utils/codes/sightings';
import { setSettings, startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { sightingsIn } from '../harness/sightings';

/** A browser that shows one page after the other in front, and what the extension lists for them. */
export interface ScreenBed {
  /** Shows a page in a tab in front. @returns what closes it again */
  show(url: string): Promise<{ scroll(y: number): Promise<void>; close(): Promise<void> }>;
  /** The codes of all tabs. */
  listed(): Promise<Sighting[]>;
  close(): Promise<void>;
}

/** Starts a browser with access to all sites, as after the welcome page's button. */
export async function startScreenBed(browser: 'Chromium' | 'Firefox', routes: Routes): Promise<ScreenBed> {
  const all = (session: Record<string, unknown>) => [...sightingsIn(session).values()].flat();
  if (browser === 'Chromium') {
    const environment = await startEnvironment({ routes });
    await setSettings(environment, { screenWitness: true });
    const { context } = environment.chromium;
    return {
      async show(url) {
        const page = await context.newPage();
        await page.goto(url);
        await page.bringToFront();
        return { scroll: (y) => page.mouse.wheel(0, y), close: () => page.close() };
      },
      async listed() {
        const worker = await environment.chromium.worker();
        return all(await worker.evaluate(() => chrome.storage.session.get(null)));
      },
      close: () => environment.close(),
    };
  }
  const environment = await startFirefoxEnvironment({ routes });
  await environment.home.evaluate(() => chrome.storage.local.set({ screenWitness: true }));
  return {
    async show(url) {
      const page = await environment.browser.newPage();
      await page.goto(url).catch(() => undefined);
      await page.bringToFront();
      return {
        scroll: (y) => page.evaluate((to) => scrollBy(0, to), y),
        close: () => page.close(),
      };
    },
    listed: async () => all(await environment.home.evaluate(() => chrome.storage.session.get(null))),
    close: () => environment.close(),
  };
}
