import { browser } from '#imports';
import { Glyph } from '../../components/glyph';
import { scannerAddress, showCodeAddress } from '../../utils/codes/scanner-request';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { closePopup } from './close-popup';
import type { TabSite } from './tab/use-tab-site';

/** Offers to read the whole document that a tab shows: of it, only the part in view can be seen. */
export function ReadDocument({ where: { url, isPrivate } }: { where: TabSite }) {
  if (!isDocument(url)) return null;
  const isLocal = url.startsWith('file:');
  return (
    <div class="note row">
      <p class="grow">{isLocal ? t('popup-local-document') : t('popup-document')}</p>
      <button
        type="button"
        onClick={() =>
          void (isLocal
            ? open(scannerAddress())
            : open(scannerAddress({ url, pageUrl: url, ...(isPrivate && { private: true }) })))
        }
      >
        <Glyph name="file" />
        {isLocal ? t('scanner-choose-files') : t('popup-read-document')}
      </button>
    </div>
  );
}

/** Shows the address of the page as a code, so that nobody needs a site for that. */
export function ShowAsCode({ where: { url, isPrivate } }: { where: TabSite }) {
  if (!url || !/^https?:/.test(url)) return null;
  return (
    <button
      type="button"
      class="link small"
      onClick={() => void open(showCodeAddress({ text: url, ...(isPrivate && { private: true }) }))}
    >
      {t('popup-show-code')}
    </button>
  );
}

/** What browsers show themselves and let nobody look into. */
function isDocument(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}

async function open(address: Promise<string>): Promise<void> {
  try {
    await browser.tabs.create({ url: await address });
    closePopup();
  } catch (error) {
    reportBug(error);
  }
}
