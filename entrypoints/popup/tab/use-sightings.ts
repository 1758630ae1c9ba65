import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { onSightingsChange, type Sighting, sightingsIn } from '../../../utils/codes/sightings';
import { reportBug } from '../../../utils/platform/errors';
import { type ScanProblem, sendToBackground } from '../../../utils/platform/messages';

/**
 * Opening the popup is the user's act on the tab: a page not yet scanned is scanned now. A panel that follows from tab to
 * tab, and from page to page in it, was not clicked for each of them.
 */
export type Looking = 'by-click' | 'following';

/** Always the same list, since who shows it shows anew what is another one. */
const NONE: Sighting[] = [];

interface TabSightings {
  /** Absent until it is known what was found before, so that "nothing" is not said too early. */
  sightings?: Sighting[];
  scanning: boolean;
  problem?: ScanProblem;
}

/** A tab's codes, live, and how it is had looked at by a click. */
export function useSightings(tabId: number, looking: Looking = 'by-click'): TabSightings & { look(): void } {
  const [state, setState] = useState<TabSightings>({ scanning: true });
  const asked = useRef(0);
  /** Of several questions the last one counts: it is about the page that is there now. */
  async function look(request: 'scanTab' | 'followTab'): Promise<void> {
    const mine = ++asked.current;
    const answer = await sendToBackground(request, { tabId }).catch(reportBug);
    if (mine !== asked.current) return;
    setState(({ problem: before, ...rest }) => {
      const problem = before === 'tab-closed' ? before : answer ? answer.problem : before;
      return { ...rest, scanning: false, ...(problem && { problem }) };
    });
  }
  useEffect(() => {
    const aborter = new AbortController();
    onSightingsChange(tabId, (sightings) => setState((before) => ({ ...before, sightings })), aborter.signal);
    const onRemoved = (closed: number) => {
      if (closed !== tabId) return;
      setState((before) => ({ ...before, scanning: false, problem: 'tab-closed' }));
    };
    const start = looking === 'following' ? 'followTab' : 'scanTab';
    // Another page, or the same anew: what was said of the one before need not hold.
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status) void look(start).catch(reportBug);
    };
    browser.tabs.onRemoved.addListener(onRemoved);
    if (looking === 'following') browser.tabs.onUpdated.addListener(onUpdated);
    void sightingsIn(tabId)
      .then((sightings) => {
        setState({ sightings, scanning: true });
        return look(start);
      })
      .catch(reportBug);
    return () => {
      aborter.abort();
      asked.current++;
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tabId, looking]);
  // What was read of a page that nobody asked for is of the one before.
  const shown = state.problem === 'not-asked' ? { ...state, sightings: NONE } : state;
  function lookNow(): void {
    setState(({ problem: _problem, ...rest }) => ({ ...rest, scanning: true }));
    void look('scanTab').catch(reportBug);
  }
  return { ...shown, look: lookNow };
}
