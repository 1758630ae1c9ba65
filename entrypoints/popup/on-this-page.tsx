import { useEffect, useState } from 'preact/hooks';
import { CodeCard } from '../../components/code/code-card';
import { useLive } from '../../components/hooks/use-live';
import { QuotaMeter } from '../../components/look-up/quota-meter';
import { detailsOfSighting } from '../../utils/codes/code-details';
import { MAX_SIGHTINGS, type Sighting } from '../../utils/codes/sightings';
import { onUnreadChange, unreadIn } from '../../utils/codes/unread-pictures';
import { reportBug } from '../../utils/platform/errors';
import { type ScanProblem, sendToBackground } from '../../utils/platform/messages';
import { MarksRemoved } from './marks-removed';
import { Nothing } from './nothing-found';
import { steadyOrder } from './steady-order';

interface Props {
  tabId: number;
  sightings: Sighting[] | undefined;
  scanning: boolean;
  problem?: ScanProblem;
}

const FAILED = 'That did not work. Try again, or reload the page first.';

/** The codes of the tab, each text once, and the ways to look for more. */
export function OnThisPage({ tabId, sightings: known, scanning, problem }: Props) {
  const sightings = known ?? [];
  const [note, setNote] = useState('');
  const [steady] = useState(steadyOrder);
  const unread = useUnread(tabId);
  const distinct = [...new Map(sightings.map((sighting) => [sighting.codeId, sighting])).values()];
  const codes = useLive(
    async () =>
      steady((await Promise.all(distinct.map(detailsOfSighting))).filter((code) => code !== undefined)),
    [distinct.map((sighting) => sighting.handle).join()],
  );

  async function scanVisible(): Promise<void> {
    setNote('Reading what the tab shows …');
    const answer = await sendToBackground('scanVisible', { tabId }).catch(reportBug);
    if (!answer) return setNote(FAILED);
    const { found, problem } = answer;
    if (problem) setNote('The browser does not let extensions see this tab.');
    else setNote(found > sightings.length ? '' : 'No further QR code in what the tab shows now.');
  }

  async function selectArea(): Promise<void> {
    const answer = await sendToBackground('selectArea', { tabId }).catch(reportBug);
    if (!answer) return setNote(FAILED);
    if (answer.problem) setNote('Areas cannot be selected on this kind of page. Try “Scan what I see”.');
    else window.close();
  }

  return (
    <>
      <main id="panel" role="tabpanel" aria-labelledby="tab-page">
        {codes?.map((code) => (
          <CodeCard key={code.id} code={code} />
        ))}
        {sightings.length >= MAX_SIGHTINGS && (
          <p class="note small" role="status">
            This page shows more codes than can be listed. Those beyond the first {MAX_SIGHTINGS} are neither
            listed nor marked.
          </p>
        )}
        <MarksRemoved tabId={tabId} />
        {unread > 0 && (
          <p class="note small" role="status">
            {unreadWordsFor(unread)}
          </p>
        )}
        {(known?.length === 0 || problem === 'tab-closed') && (
          <Nothing scanning={scanning} unread={unread} {...(problem && { problem })} />
        )}
      </main>
      {problem !== 'tab-closed' && (
        <div class="bottom stack">
          {note && (
            <p class="small" role="status">
              {note}
            </p>
          )}
          <div class="row">
            <button type="button" onClick={() => void scanVisible().catch(reportBug)}>
              Scan what I see
            </button>
            <button type="button" onClick={() => void selectArea().catch(reportBug)}>
              Select an area
            </button>
          </div>
          <QuotaMeter short />
        </div>
      )}
    </>
  );
}

/** How many of the tab's pictures could not be read, live. */
function useUnread(tabId: number): number {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const aborter = new AbortController();
    onUnreadChange(tabId, setUnread, aborter.signal);
    void unreadIn(tabId).then(setUnread).catch(reportBug);
    return () => aborter.abort();
  }, [tabId]);
  return unread;
}

const unreadWordsFor = (count: number) =>
  count === 1 ? 'One picture could not be read.' : `${count} pictures could not be read.`;
