import { reportBug } from '../../utils/platform/errors';
import type { ScanProblem } from '../../utils/platform/messages';
import { requestAllSites } from '../../utils/platform/permissions';
import { t } from '../../utils/words/translate';
import type { TabSite } from './tab/use-tab-site';

interface Props {
  scanning: boolean;
  /** How many of the tab's pictures could not be read. */
  unread: number;
  /** The tab is a document, of which each page was read. */
  isReadWhole: boolean;
  where: TabSite | undefined;
  /** Has the tab looked at now. */
  look(): void;
  problem?: ScanProblem;
}

/** What stands in place of codes, with the reason why there are none and what can be done about that. */
export function Nothing({ scanning, unread, isReadWhole, where, look, problem }: Props) {
  const { title, text } = problem ? wordsOf(problem) : wordsWithout(scanning, unread);
  const mayBeAllowed = problem !== 'tab-closed' && problem !== 'browser-page' && !scanning;
  return (
    <div class="empty">
      <div role="status" class="stack">
        <h2>{title}</h2>
        {!isReadWhole && <p class="quiet">{text}</p>}
      </div>
      {problem === 'not-asked' && (
        <p>
          <button type="button" class="primary" onClick={look}>
            {t('popup-look-here')}
          </button>
        </p>
      )}
      {where?.automatic === false && mayBeAllowed && (
        <div class="stack small">
          <p class="quiet">{t('popup-by-request')}</p>
          <p>
            <button type="button" onClick={() => void requestAllSites('scan').catch(reportBug)}>
              {t('site-access-turn-on')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/** "No code here" would be said of what nobody has read. */
function wordsWithout(scanning: boolean, unread: number): { title: string; text: string } {
  if (scanning) return { title: t('popup-looking'), text: t('popup-scrolling') };
  return { title: unread > 0 ? t('popup-nothing-read') : t('popup-nothing'), text: t('popup-scrolling') };
}

/** Why a tab gives nothing, and what can be done. */
function wordsOf(problem: ScanProblem): { title: string; text: string } {
  switch (problem) {
    case 'tab-closed':
      return { title: t('popup-closed'), text: t('popup-closed-act') };
    case 'browser-page':
      return { title: t('popup-no-search'), text: t('popup-browser-page') };
    case 'not-asked':
      return { title: t('popup-not-looked'), text: t('popup-not-looked-about') };
    case 'no-access':
      return { title: t('popup-no-access'), text: t('popup-no-access-act') };
    case 'not-allowed-here':
      return { title: t('popup-no-search'), text: t('popup-not-allowed') };
  }
}
