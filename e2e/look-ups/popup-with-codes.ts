import type { Page } from 'playwright-core';
import { canonicalUrl, sha256 } from '../../stand-ins/virustotal';
import type { Sighting } from '../../utils/codes/sightings';
import type { TestEnvironment } from '../harness/environment';
import { openPopup } from '../harness/popup-page';

/** VirusTotal's id of an address, as the stand-in works it out. */
export function urlIdOf(url: string): string {
  return sha256(canonicalUrl(url) ?? url);
}

/** A code as if it had been read in a tab: reading has tests of its own. */
export function sightingOf(text: string, fields: Partial<Sighting> = {}): Sighting {
  return {
    handle: `handle-${sha256(text).slice(0, 12)}`,
    frameId: 0,
    codeId: sha256(text),
    text,
    how: [],
    otherTexts: [],
    nested: false,
    signals: [],
    page: 'http://blank.test/',
    at: Date.now(),
    private: false,
    ...(/^https?:/.test(text) && { lookUpKey: urlIdOf(text) }),
    ...fields,
  };
}

/** Opens the popup of a tab that shows these codes. */
export async function popupWithCodes(
  environment: TestEnvironment,
  texts: string[],
): Promise<{ popup: Page; page: Page }> {
  const page = await environment.chromium.context.newPage();
  await page.goto('http://blank.test/');
  const worker = await environment.chromium.worker();
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://blank.test/' });
    return tab?.id ?? -1;
  });
  const popup = await openPopup(environment, tabId);
  await popup.getByText('No QR code found here').waitFor();
  await popup.evaluate(([key, sightings]) => chrome.storage.session.set({ [key]: sightings }), [
    `tab:${tabId}`,
    texts.map((text) => sightingOf(text)),
  ] as const);
  await popup
    .locator('article')
    .nth(texts.length - 1)
    .waitFor();
  return { popup, page };
}

/** Lets the extension learn that this account may ask a thousand times a minute, as a person would. */
export async function learnLimits(environment: TestEnvironment, account = 'premium-user'): Promise<void> {
  const options = await environment.chromium.open('options.html');
  await options.getByText('My key has other limits').click();
  await options.getByLabel('Name of the VirusTotal account').fill(account);
  await options.getByRole('button', { name: 'Read its limits' }).click();
  await options.getByText('These are your key’s own limits.').waitFor();
  await options.close();
}

/** Collects from now on what the extension's pages and its worker write to the console. */
export function collectConsole(environment: TestEnvironment): string[] {
  const lines: string[] = [];
  const { context } = environment.chromium;
  context.on('console', (message) => lines.push(message.text()));
  for (const worker of context.serviceWorkers())
    worker.on('console', (message) => lines.push(message.text()));
  context.on('weberror', (error) => lines.push(String(error.error())));
  return lines;
}
