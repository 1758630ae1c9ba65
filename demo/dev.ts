import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type WxtDevServer } from 'wxt';
import { startChromium } from '../e2e/harness/chromium';
import { startFirefoxWorld } from '../e2e/harness/firefox';
import { writeSettings } from '../e2e/harness/settings';
import { startPages } from '../stand-ins/pages';
import { KEYS, startVirusTotal } from '../stand-ins/virustotal';
import { DEMO_HOST } from './codes';
import { hasDisplay } from './display';
import { demoRoutes } from './routes';

const ROOT = new URL('..', import.meta.url).pathname;
const DEMO_PAGE = `http://${DEMO_HOST}/`;

export type DevBrowser = 'chrome' | 'firefox';

interface Opened {
  /** Address of the extension's own pages, with a slash at its end. */
  pages: string;
  /** Settles when the browser is closed. */
  closed: Promise<void>;
}

/**
 * Builds the extension as it is being written, opens a browser with it on the demo page, answered by the stand-ins,
 * and lets every edit show at once. Ends when the browser is closed; Ctrl-C closes it.
 */
export async function dev(browser: DevBrowser): Promise<void> {
  // Where nobody types, the input is at its end from the start, which Vite takes for the end of its parent.
  if (!process.stdin.isTTY) process.env.CI = 'true';
  const server = await createServer({
    root: ROOT,
    browser,
    // The address, so that no machine takes the name for ::1 alone: Firefox's proxy asks at 127.0.0.1.
    dev: { server: { host: '127.0.0.1' } },
    // The browser of the tests is started instead of WXT's, which knows neither the stand-ins nor a headless mode.
    webExt: { disabled: true },
    // Granted from the start, as in the tests: nobody can answer a headless browser's question.
    manifest: { host_permissions: ['*://*/*'] },
  });
  await server.start();
  const { pages, closed } = await (browser === 'chrome' ? openChromium() : openFirefox(server));
  console.log(`The demo page is open${hasDisplay ? '' : ', in a browser without a window'}: ${DEMO_PAGE}`);
  console.log(`The popup in a tab: ${pages}popup.html`);
  console.log('Edits show at once. Close the browser or press Ctrl-C to end.');
  await closed;
  await server.stop();
}

/** A profile in developer mode; without, Chromium switches an unpacked extension off when it loads itself anew. */
async function makeProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'qr-code-previewer-profile-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function openChromium(): Promise<Opened> {
  const virusTotal = await startVirusTotal();
  const pages = await startPages(await demoRoutes());
  const { context, worker, extensionId } = await startChromium({
    extension: `${ROOT}.output/chrome-mv3-dev`,
    profile: await makeProfile(),
    virusTotalPort: virusTotal.port,
    pagesPort: pages.port,
    headless: !hasDisplay,
  });
  await writeSettings(await worker(), { apiKey: KEYS.free });
  await (await context.newPage()).goto(DEMO_PAGE);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    pages: `chrome-extension://${extensionId}/`,
    closed: closed.then(() => Promise.all([virusTotal.close(), pages.close()])).then(() => undefined),
  };
}

async function openFirefox(server: WxtDevServer): Promise<Opened> {
  const world = await startFirefoxWorld({
    routes: await demoRoutes(),
    extension: `${ROOT}.output/firefox-mv3-dev`,
    map: { [`localhost:${server.port}`]: server.port },
    headless: !hasDisplay,
  });
  await writeSettings(world.home, { apiKey: KEYS.free });
  await (await world.browser.newPage()).goto(DEMO_PAGE);
  const closed = new Promise<void>((resolve) => world.browser.once('disconnected', () => resolve()));
  return {
    pages: `${await world.home.evaluate(() => location.origin)}/`,
    closed: closed.then(() => world.close()),
  };
}
