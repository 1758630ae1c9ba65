import { browser } from '#imports';

/**
 * Whether this page of the extension stands in a private window. Firefox gives such a page no database and no
 * broadcasts of the others: what it shows it has to ask the background for.
 */
export function isPrivatePage(): boolean {
  return browser.extension?.inIncognitoContext === true;
}
