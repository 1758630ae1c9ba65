import { useEffect, useState } from 'preact/hooks';
import { CodeCard } from '../../components/code/code-card';
import { useLive } from '../../components/hooks/use-live';
import { QuotaMeter } from '../../components/look-up/quota-meter';
import { type CodeDetails, detailsOfSighting } from '../../utils/codes/code-details';
import { MAX_SIGHTINGS, type Sighting } from '../../utils/codes/sightings';
import { onUnreadChange, unreadIn } from '../../utils/codes/unread-pictures';
import { reportBug } from '../../utils/platform/errors';
import { type ScanProblem, sendToBackground } from '../../utils/platform/messages';
import type { VerdictLevel } from '../../utils/verdict/verdict';

interface Props {
  tabId: number;
  sightings: Sighting[] | undefined;
  scanning: boolean;
  problem?: ScanProblem;
}

const FAILED = 'That did not work. Try again, or reload the page first.';
const ORDER: readonly VerdictLevel[] = ['malicious', 'suspicious', 'unknown', 'nothing-found'];

/** What there is a warning about comes first; the rest stays in the order in which it was found. */
function worstFirst(codes: CodeDetails[]): CodeDetails[] {
  return codes.sort((a, b) => ORDER.indexOf(a.verdict.level) - ORDER.indexOf(b.verdict.level));
}

/** The codes of the tab, each text once, and the ways to look for more. */
export function OnThisPage({ tabId, sightings: known, scanning, problem }: Props) {
  const sightings = known ?? [];
  const [note, setNote] = useState('');
  const unread = useUnread(tabId);
  const distinct = [...new Map(sightings.map((sighting) => [sighting.codeId, sighting])).values()];
  const codes = useLive(
    async () =>
      worstFirst((await Promise.all(distinct.map(detailsOfSighting))).filter((code) => code !== undefined)),
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
        {unread > 0 && (
          <p class="note small" role="status">
            {unreadWordsFor(unread)}
          </p>
        )}
        {known?.length === 0 && <Nothing scanning={scanning} unread={unread} {...(problem && { problem })} />}
      </main>
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

interface NothingProps {
  scanning: boolean;
  unread: number;
  problem?: ScanProblem;
}

function Nothing({ scanning, unread, problem }: NothingProps) {
  if (problem) {
    return (
      <div class="empty">
        <h2>This page cannot be searched</h2>
        <p class="quiet">
          The browser keeps extensions out of its own pages, its store and its PDF viewer. “Scan what I see”
          may still work.
        </p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{scanning ? 'Looking for QR codes …' : headingOf(unread)}</h2>
      <p class="quiet">Pictures are read as they come into view, so scrolling may show more.</p>
    </div>
  );
}

/** "No code here" would be said of what nobody has read. */
function headingOf(unread: number): string {
  return unread > 0 ? 'No QR code found in what was read' : 'No QR code found here';
}
