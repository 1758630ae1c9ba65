import { browser } from '#imports';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportAddress } from '../../utils/codes/report-address';

/**
 * Opens everything that is known of a code, in a tab; from Chromium's popup in a private window in its own place, since a
 * tab would be in another window.
 */
export async function openReport({
  id,
  private: isPrivate,
}: Pick<CodeDetails, 'id' | 'private'>): Promise<void> {
  const url = await reportAddress(id);
  if (isPrivate && !import.meta.env.FIREFOX) location.assign(url);
  else await browser.tabs.create({ url });
}
