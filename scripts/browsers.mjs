import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installWithApt } from './apt.mjs';

const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/**
 * The path of a browser's program: named by CHROME_PATH or FIREFOX_PATH, in one of the usual places, else installed
 * with apt-get where that works, else by the test tool. Branded Chrome is not looked for: it no longer loads
 * unpacked extensions from the command line.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string>}
 * @throws when there is none and none can be installed
 */
export async function findBrowser(name) {
  const { variable, debian } = PLACES[name];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is set to ${named}, but there is no such file.`);
  }
  const found = look(name) ?? (await playwrightPath(name));
  if (found) return found;
  console.log(`No ${name} found, installing it …`);
  if (installWithApt(debian, 'fonts-dejavu-core')) {
    const installed = look(name);
    if (installed) return installed;
  }
  if (installWithTool(name)) {
    const installed = await playwrightPath(name);
    if (installed) return installed;
  }
  throw new Error(
    `No ${name} found and none could be installed. Install it, or set ${variable} to its program.`,
  );
}

function look(name) {
  return PLACES[name].paths.find((path) => existsSync(path));
}

/** Playwright brings a Chromium that takes extensions. Its Firefox does not, so Firefox is left to Puppeteer's tool. */
function installWithTool(name) {
  const [file, args] =
    name === 'chromium'
      ? ['npx', ['playwright-core', 'install', 'chromium']]
      : ['npx', ['@puppeteer/browsers', 'install', 'firefox@stable', '--path', '.cache/browsers']];
  try {
    execFileSync(file, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

async function playwrightPath(name) {
  if (name === 'chromium') {
    const { chromium } = await import('playwright-core');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  }
  const { computeExecutablePath, Browser, detectBrowserPlatform, getInstalledBrowsers } = await import(
    '@puppeteer/browsers'
  );
  if (!detectBrowserPlatform()) return undefined;
  const installed = await getInstalledBrowsers({ cacheDir: '.cache/browsers' });
  const firefox = installed.find((one) => one.browser === Browser.FIREFOX);
  return (
    firefox &&
    computeExecutablePath({ browser: Browser.FIREFOX, buildId: firefox.buildId, cacheDir: '.cache/browsers' })
  );
}
