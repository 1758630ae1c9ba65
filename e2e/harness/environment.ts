import type { ProxyMap } from '../../stand-ins/connect-proxy';
import { type Pages, type Routes, startPages } from '../../stand-ins/pages';
import { startVirusTotal, type VirusTotal, type VirusTotalOptions } from '../../stand-ins/virustotal';
import { copyBuild } from './build';
import { type Chromium, startChromium } from './chromium';
import { makeProfile, removeProfile } from './launch';
import { retry } from './retry';
import { writeSettings } from './settings';

/** Everything a whole-product test needs: the stand-in, a page server, and a real browser with the build. */
export interface TestEnvironment {
  virusTotal: VirusTotal;
  pages: Pages;
  routes: Routes;
  chromium: Chromium;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface EnvironmentOptions {
  /** Pages under `.test`. */
  routes: Routes;
  /** The VirusTotal key that is saved at the start; none by default. */
  key?: string;
  virusTotal?: VirusTotalOptions;
  /** Whether the sites are granted, which is usual; without, only `activeTab` is there. */
  granted?: boolean;
  /** Whether tabs may be captured without a click on the toolbar. */
  captures?: boolean;
  /** More names that lead to a port of this machine; they win over the usual ones. */
  hosts?: ProxyMap;
  headless?: boolean;
  dark?: boolean;
  /** Whether pages that are left are kept for a way back. */
  cachesPages?: boolean;
  /** Folder of an unpacked extension in place of a copy of the present build. */
  extension?: string;
  /** Folder of a profile to go on with, which is kept. */
  profile?: string;
  /** More of Chromium's switches. */
  args?: readonly string[];
}

/** Starts the stand-ins and Chromium with the extension. */
export async function startEnvironment(options: EnvironmentOptions): Promise<TestEnvironment> {
  const { routes, granted = true, captures = false, headless = true, dark = false } = options;
  const virusTotal = await startVirusTotal(options.virusTotal);
  const pages = await startPages(routes);
  const profile = options.profile ?? (await makeProfile());
  const browserOptions = {
    extension: options.extension ?? (await copyBuild('chrome', { granted, captures })),
    hosts: { 'www.virustotal.com:443': virusTotal.port, '*.test:80': pages.port, ...options.hosts },
    // To the browser the pages lie on the internet, as their names say; all else lies on this computer.
    args: [`--ip-address-space-overrides=127.0.0.1:${pages.port}=public`, ...(options.args ?? [])],
    profile,
    headless,
    dark,
    cachesPages: options.cachesPages ?? false,
  };
  const environment: TestEnvironment = {
    virusTotal,
    pages,
    routes,
    chromium: await startChromium(browserOptions),
    async restart() {
      await environment.chromium.close();
      environment.chromium = await startChromium(browserOptions);
    },
    async close() {
      await environment.chromium.close();
      await Promise.all([virusTotal.close(), pages.close()]);
      if (options.profile === undefined) await removeProfile(profile);
    },
  };
  if (options.profile === undefined && options.extension === undefined) await waitForWelcome(environment);
  if (options.key !== undefined) await setSettings(environment, { apiKey: options.key });
  return environment;
}

/** The welcome page comes with the installation, at any time; above a page that is visited, it would hold it up. */
async function waitForWelcome({ chromium }: TestEnvironment): Promise<void> {
  await retry(() => {
    if (!chromium.context.pages().some((page) => page.url().endsWith('/welcome.html')))
      throw new Error('The welcome page has not been opened');
  });
}

/** Writes settings as the options page does. */
export async function setSettings(
  { chromium }: TestEnvironment,
  settings: Record<string, unknown>,
): Promise<void> {
  await writeSettings(await chromium.worker(), settings);
}
