import { useEffect, useState } from 'preact/hooks';
import { useAsking } from '../../components/look-up/use-asking';
import type { CodeDetails } from '../../utils/codes/code-details';
import { MAX_SIGHTINGS } from '../../utils/codes/sightings';
import { onUnreadChange, unreadIn } from '../../utils/codes/unread-pictures';
import { reportBug } from '../../utils/platform/errors';
import type { ScanProblem } from '../../utils/platform/messages';
import { t } from '../../utils/words/translate';
import { AskingState } from './asking/asking-state';
import { CheckAll } from './asking/check-all';
import { useQuota } from './asking/use-quota';
import { CodeList } from './code-list';
import { MarksRemoved } from './marks-removed';
import { Nothing } from './nothing-found';
import { ScanActions } from './scan-actions';
import { PauseButton, PausedNote } from './site-control';
import { DocumentNote } from './tab/document-note';
import { useTabDocument } from './tab/use-tab-document';
import type { TabSite } from './tab/use-tab-site';
import { ShowAsCode } from './tab-acts';
import { Panel } from './tab-list';

interface Props {
  tabId: number;
  /** Each code once, in the order in which it stands; absent until it is known. */
  codes: CodeDetails[] | undefined;
  /** How many places show a code. */
  sighted: number | undefined;
  where: TabSite | undefined;
  scanning: boolean;
  /** Has the tab looked at now. */
  look(): void;
  problem?: ScanProblem;
}

/** The codes of the tab, and the ways to look for more. */
export function OnThisPage({ tabId, codes = [], sighted, where, scanning, look, problem }: Props) {
  const unread = useUnread(tabId);
  const document = useTabDocument(tabId);
  const asking = useAsking();
  const quota = useQuota(asking);
  const isPaused = where?.paused === true && where.site !== undefined;
  const isReadWhole = document?.state === 'read' && document.unread === 0;
  const isEmpty = sighted === 0 || problem === 'tab-closed';
  return (
    <>
      <Panel tab="page">
        {isPaused && where.site && <PausedNote site={where.site} />}
        {where && <DocumentNote tabId={tabId} where={where} known={document} />}
        <CodeList tabId={tabId} codes={codes} hasKey={asking?.hasKey ?? false} />
        {(sighted ?? 0) >= MAX_SIGHTINGS && (
          <p class="note small" role="status">
            {t('popup-too-many', { most: MAX_SIGHTINGS })}
          </p>
        )}
        <MarksRemoved tabId={tabId} />
        {unread > 0 && (
          <p class="note small" role="status">
            {t('popup-unread', { count: unread })}
          </p>
        )}
        {isEmpty && !isPaused && (
          <Nothing
            scanning={scanning || document?.state === 'reading'}
            unread={unread}
            isReadWhole={isReadWhole}
            where={where}
            look={look}
            {...(problem && !document && { problem })}
          />
        )}
      </Panel>
      {problem !== 'tab-closed' && (
        <footer class="bottom stack">
          {asking && <CheckAll codes={codes} asking={asking} quota={quota} />}
          <ScanActions tabId={tabId} known={sighted ?? 0} />
          {asking && <AskingState asking={asking} quota={quota} />}
          {where && (
            <div class="row spread tab-acts">
              <PauseButton where={where} />
              <ShowAsCode where={where} />
            </div>
          )}
        </footer>
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
