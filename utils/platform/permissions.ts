import { browser } from '#imports';
import { autoScan } from './settings';

/**
 * Access to all sites: what scanning by itself, registries and previews need. Asked for where it is switched on. Browsers
 * let nothing less capture what a tab shows.
 */
const ALL_SITES = { origins: ['<all_urls>'] };
/** What version 0.1.0 asked for; it is enough for everything but captures. */
const WEB_SITES = { origins: ['*://*/*'] };

/** Whether the user has granted access to all sites. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(WEB_SITES);
}

/** Whether the tab in front may be captured at any time. */
export function mayCapture(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

/**
 * Asks for access to all sites. Must be called straight from a click, or the browser does not ask.
 *
 * @param purpose with `fetch` pages are not scanned by themselves afterwards, unless they were before
 */
export async function requestAllSites(purpose: 'scan' | 'fetch'): Promise<boolean> {
  const before = hasAllSites();
  const granted = await browser.permissions.request(ALL_SITES);
  if (purpose === 'scan' && granted) await autoScan.setValue(true);
  if (purpose === 'fetch' && granted && !(await before)) await autoScan.setValue(false);
  return granted;
}

/** Gives the access to all sites back, in whichever form it was granted; refused by the browser, it stays. */
export async function removeAllSites(): Promise<void> {
  const origins = [...ALL_SITES.origins, ...WEB_SITES.origins];
  await browser.permissions.remove({ origins }).catch(() => false);
}
