import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { Glyph } from '../../components/glyph';
import { scannerAddress } from '../../utils/codes/scanner-request';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { t } from '../../utils/words/translate';
import { closePopup } from './close-popup';

/** The ways to look for more codes by hand, and what came of the last one. */
export function ScanActions({ tabId, known }: { tabId: number; known: number }) {
  const [note, setNote] = useState('');

  async function scanVisible(): Promise<void> {
    setNote(t('popup-reading'));
    const answer = await sendToBackground('scanVisible', { tabId }).catch(reportBug);
    if (!answer) return setNote(t('popup-failed'));
    const { found, problem } = answer;
    if (problem) setNote(t('popup-not-seen'));
    else setNote(found > known ? '' : t('popup-no-further'));
  }

  async function selectArea(): Promise<void> {
    const answer = await sendToBackground('selectArea', { tabId }).catch(reportBug);
    if (!answer) return setNote(t('popup-failed'));
    if (answer.problem) setNote(t('popup-no-areas'));
    else closePopup();
  }

  async function openScanner(): Promise<void> {
    await browser.tabs.create({ url: await scannerAddress() });
    closePopup();
  }

  return (
    <>
      <p class="small" role="status">
        {note}
      </p>
      <div class="row acts">
        <button type="button" onClick={() => void scanVisible().catch(reportBug)}>
          <Glyph name="screen" />
          {t('popup-scan-visible')}
        </button>
        <button type="button" onClick={() => void selectArea().catch(reportBug)}>
          <Glyph name="area" />
          {t('popup-select-area')}
        </button>
        <button type="button" onClick={() => void openScanner().catch(reportBug)}>
          <Glyph name="file" />
          {t('popup-scanner')}
        </button>
      </div>
    </>
  );
}
