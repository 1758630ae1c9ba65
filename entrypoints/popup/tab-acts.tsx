import { showCodeAddress } from '../../utils/codes/scanner-request';
import { t } from '../../utils/words/translate';
import { openBeside } from './tab/open-beside';
import type { TabSite } from './tab/use-tab-site';

/** Shows the address of the page as a code, so that nobody needs a site for that. */
export function ShowAsCode({ where: { url, isPrivate } }: { where: TabSite }) {
  if (!url || !/^https?:/.test(url)) return null;
  return (
    <button
      type="button"
      class="link small"
      onClick={() => openBeside(showCodeAddress({ text: url, ...(isPrivate && { private: true }) }))}
    >
      {t('popup-show-code')}
    </button>
  );
}
