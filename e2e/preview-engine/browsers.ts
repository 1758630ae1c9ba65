import { type ProxyMap, startConnectProxy } from '../../stand-ins/connect-proxy';
import type { Site } from '../../stand-ins/site/site';
import { startChromium } from '../harness/chromium';
import { launchFirefox } from '../harness/launch';
import type { Control } from './control';

/** A browser with the extension's page open; it has visited `http://a.test/cookies` and holds that cookie. */
export interface RunningBrowser {
  close(): Promise<void>;
}

interface Servers {
  /** Folder of the extension. */
  folder: string;
  control: Control;
  /** Everything that is not named otherwise leads here, private addresses too, so that a visit would be seen. */
  site: Site;
  /** Where the name `inside.test` leads, which both browsers take for an address of this computer. */
  insideSite: Site;
}

const COOKIE_PAGE = 'http://a.test/cookies';

const hostsOf = ({ control, site, insideSite }: Servers): ProxyMap => ({
  'control.test:80': control.port,
  'inside.test:80': insideSite.port,
  '*:80': site.port,
  '*:443': site.httpsPort,
});

/** Starts Chromium with the extension's page. */
export async function runChromium(servers: Servers): Promise<RunningBrowser> {
  const { folder, site } = servers;
  const publicAddresses = [site.port, site.httpsPort].map((port) => `127.0.0.1:${port}=public`);
  const browser = await startChromium({
    extension: folder,
    hosts: hostsOf(servers),
    direct: [],
    args: [`--ip-address-space-overrides=${publicAddresses.join(',')}`],
  });
  const page = await browser.context.newPage();
  await page.goto(COOKIE_PAGE);
  await browser.open('page.html');
  return browser;
}

/** Starts Firefox with the extension's page. */
export async function runFirefox(servers: Servers): Promise<RunningBrowser> {
  const proxy = await startConnectProxy(hostsOf(servers));
  const browser = await launchFirefox({ proxyPort: proxy.port, looksNamesUp: true });
  const page = await browser.newPage();
  await page.goto(COOKIE_PAGE);
  // Its background page opens the extension's page; a driver may not.
  await browser.installExtension(servers.folder);
  return {
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}
