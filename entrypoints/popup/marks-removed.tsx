import { useEffect, useState } from 'preact/hooks';
import { hasLostMarks, onLostMarks } from '../../utils/codes/lost-marks';
import { reportBug } from '../../utils/platform/errors';

const WORDS =
  'This page keeps removing or blocking the marks on its QR codes. What was read is listed here all the same.';

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
      {WORDS}
    </p>
  ) : null;
}
