import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type WxtDevServer } from 'wxt';
import { startEnvironment } from '../e2e/harness/environment';
import { startFirefoxEnvironment } from '../e2e/harness/firefox';
import { makeProfile, removeProfile } from '../e2e/harness/launch';
import { writeSettings } from '../e2e/harness/settings';
import { KEYS } from '../stand-ins/virustotal';
import { DEMO_HOST } from './codes';
import { hasDisplay } from './display';
import { demoRoutes } from './routes';

const ROOT = new URL('..', import.meta.url).pathname;
const DEMO_PAGE = `http://${DEMO_HOST}/`;

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
export async function dev(browser: 'chrome' | 'firefox'): Promise<void> {
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
async function makeDeveloperProfile(): Promise<string> {
  const profile = await makeProfile();
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function openChromium(): Promise<Opened> {
  const profile = await makeDeveloperProfile();
  const environment = await startEnvironment({
    routes: await demoRoutes(),
    extension: `${ROOT}.output/chrome-mv3-dev`,
    profile,
    key: KEYS.free,
    headless: !hasDisplay,
  });
  const { context, extensionId } = environment.chromium;
  await (await context.newPage()).goto(DEMO_PAGE);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    pages: `chrome-extension://${extensionId}/`,
    closed: closed.then(() => environment.close()).then(() => removeProfile(profile)),
  };
}

async function openFirefox(server: WxtDevServer): Promise<Opened> {
  const environment = await startFirefoxEnvironment({
    routes: await demoRoutes(),
    extension: `${ROOT}.output/firefox-mv3-dev`,
    hosts: { [`localhost:${server.port}`]: server.port },
    headless: !hasDisplay,
  });
  const { browser, home } = environment;
  await writeSettings(home, { apiKey: KEYS.free });
  await (await browser.newPage()).goto(DEMO_PAGE);
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return {
    pages: `${await home.evaluate(() => location.origin)}/`,
    closed: closed.then(() => environment.close()),
  };
}
