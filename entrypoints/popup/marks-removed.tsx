import { useEffect, useState } from 'preact/hooks';
import { hasLostMarks, onLostMarks } from '../../utils/codes/lost-marks';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';

/** Says so where the page in the tab keeps taking the marks away. */
export function MarksRemoved({ tabId }: { tabId: number }) {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const aborter = new AbortController();
    const update = () => void hasLostMarks(tabId).then(setLost).catch(reportBug);
    onLostMarks((changed) => changed === tabId && update(), aborter.signal);
    update();
    return () => aborter.abort();
  }, [tabId]);
  return isLost ? (
    <p class="note small" role="status">
      {t('popup-marks-removed')}
    </p>
  ) : null;
}
