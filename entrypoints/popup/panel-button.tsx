import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Glyph } from '../../components/glyph';
import { reportBug } from '../../utils/platform/errors';
import { hasSidePanel, openSidePanel } from '../../utils/platform/extension-api';
import { t } from '../../utils/words/translate';

/** Opens the same list beside the page, where it stays. Browsers without such a place have no button for it. */
export function PanelButton() {
  const [windowId, setWindowId] = useState<number>();
  // Known before the click: the browser refuses what comes after a wait.
  useEffect(() => {
    if (hasSidePanel()) void browser.windows.getCurrent().then(({ id }) => setWindowId(id), reportBug);
  }, []);
  if (windowId === undefined) return null;
  return (
    <button
      type="button"
      class="icon"
      aria-label={t('popup-keep-open')}
      title={t('popup-keep-open')}
      onClick={() => void openSidePanel(windowId).then(() => window.close(), reportBug)}
    >
      <Glyph name="panel" />
    </button>
  );
}
