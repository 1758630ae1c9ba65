import { reportBug } from '../../utils/platform/errors';
import type { ScanProblem } from '../../utils/platform/messages';
import { requestAllSites } from '../../utils/platform/permissions';
import type { TabSite } from './use-tab-site';
import { PROBLEM_WORDS, WORDS } from './words';

interface Props {
  scanning: boolean;
  /** How many of the tab's pictures could not be read. */
  unread: number;
  where: TabSite | undefined;
  problem?: ScanProblem;
}

/** What stands in place of codes, with the reason why there are none and what can be done about that. */
export function Nothing({ scanning, unread, where, problem }: Props) {
  const { title, text } = problem ? PROBLEM_WORDS[problem] : wordsWithout(scanning, unread);
  const mayBeAllowed = problem !== 'tab-closed' && problem !== 'browser-page' && !scanning;
  return (
    <div class="empty">
      <div role="status" class="stack">
        <h2>{title}</h2>
        <p class="quiet">{text}</p>
      </div>
      {where?.automatic === false && mayBeAllowed && (
        <div class="stack small">
          <p class="quiet">{WORDS.byRequest}</p>
          <p>
            <button type="button" onClick={() => void requestAllSites('scan').catch(reportBug)}>
              {WORDS.allow}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/** "No code here" would be said of what nobody has read. */
function wordsWithout(scanning: boolean, unread: number): { title: string; text: string } {
  if (scanning) return { title: WORDS.looking, text: WORDS.scrolling };
  return { title: unread > 0 ? WORDS.nothingRead : WORDS.nothing, text: WORDS.scrolling };
}
