import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { onSightingsChange, type Sighting, sightingsIn } from '../../utils/codes/sightings';
import { reportBug } from '../../utils/platform/errors';
import { type ScanProblem, sendToBackground } from '../../utils/platform/messages';

interface TabSightings {
  /** Absent until it is known what was found before, so that "nothing" is not said too early. */
  sightings?: Sighting[];
  scanning: boolean;
  problem?: ScanProblem;
}

/** A tab's codes, live. Opening the popup is the user's act on the tab: a page not yet scanned is scanned now. */
export function useSightings(tabId: number): TabSightings {
  const [state, setState] = useState<TabSightings>({ scanning: true });
  useEffect(() => {
    const aborter = new AbortController();
    onSightingsChange(
      tabId,
      (sightings) => setState((before) => ({ ...before, sightings: sightings })),
      aborter.signal,
    );
    const onRemoved = (closed: number) => {
      if (closed !== tabId) return;
      setState((before) => ({ ...before, scanning: false, problem: 'tab-closed' }));
    };
    browser.tabs.onRemoved.addListener(onRemoved);
    void sightingsIn(tabId)
      .then(async (sightings) => {
        setState({ sightings: sightings, scanning: true });
        const answer = await sendToBackground('scanTab', { tabId }).catch(reportBug);
        setState((before) => ({
          ...before,
          scanning: false,
          ...(answer?.problem && { problem: answer.problem }),
        }));
      })
      .catch(reportBug);
    return () => {
      aborter.abort();
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  }, [tabId]);
  return state;
}
