import { browser } from '#imports';
import { reportBug } from '../../../utils/platform/errors';
import { closePopup } from '../close-popup';

/** Opens a page of the extension in a tab; the popup closes, a panel stays. */
export function openBeside(address: Promise<string>): void {
  void address
    .then((url) => browser.tabs.create({ url }))
    .then(() => closePopup())
    .catch(reportBug);
}
