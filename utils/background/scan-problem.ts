import type { ScanProblem } from '../platform/messages';

/** Where browsers let no extension in, whatever was granted: the shops for extensions. */
const SHOPS =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;
/** Of web pages and files; all else belongs to the browser or to another extension. */
const PAGE_SCHEME = /^(https?|file|ftp):/;

/**
 * Why the browser let no script into a tab.
 *
 * @param address of the tab; `undefined` where the browser does not tell it, which it does not without access
 * @param refusal the browser's words
 */
export function problemOf(address: string | undefined, refusal: string): ScanProblem {
  if (address && (!PAGE_SCHEME.test(address) || SHOPS.test(address))) return 'browser-page';
  if (/chrome:\/\/|gallery|chrome-extension:/i.test(refusal)) return 'browser-page';
  return /permission|cannot access/i.test(refusal) ? 'no-access' : 'not-allowed-here';
}
