import { browser } from '#imports';
import { Glyph } from '../../components/glyph';
import { needingAttention } from '../../utils/codes/code-summary';
import { t } from '../../utils/words/translate';
import { OnThisPage } from './on-this-page';
import { PanelButton } from './panel-button';
import { HistoryList } from './seen/history-list';
import { eachOnce, useCodes } from './tab/use-codes';
import { type Looking, useSightings } from './tab/use-sightings';
import { useTabSite } from './tab/use-tab-site';
import { type TabName, Tabs } from './tab-list';

interface Props {
  tabId: number;
  looking: Looking;
  chosen: TabName;
  choose(tab: TabName): void;
}

/** The codes of a tab, and those that were seen before: in the popup and in the panel beside the page. */
export function CodesOfTab({ tabId, looking, chosen, choose }: Props) {
  const { sightings, problem, scanning, look } = useSightings(tabId, looking);
  const where = useTabSite(tabId);
  const codes = useCodes(sightings);
  return (
    <>
      <header class="top">
        <div class="row">
          <img src="/icon/48.png" alt="" />
          <div class="grow">
            <h1 aria-live="polite">{summaryOf(eachOnce(sightings).length, needingAttention(codes ?? []))}</h1>
            {where?.site && <p class="small quiet where">{where.site}</p>}
          </div>
          <div class="row close">
            {looking === 'by-click' && <PanelButton />}
            <button
              type="button"
              class="icon"
              aria-label={t('popup-settings')}
              title={t('popup-settings')}
              onClick={() => void browser.runtime.openOptionsPage()}
            >
              <Glyph name="settings" />
            </button>
          </div>
        </div>
        <Tabs
          chosen={chosen}
          choose={choose}
          labels={{ page: t('popup-tab-page'), history: t('popup-tab-history') }}
        />
      </header>
      {chosen === 'page' ? (
        <OnThisPage
          tabId={tabId}
          codes={codes}
          sighted={sightings?.length}
          where={where}
          scanning={scanning}
          look={look}
          {...(problem && { problem })}
        />
      ) : (
        <HistoryList />
      )}
    </>
  );
}

/** How many codes there are, and how many of them somebody should look at. */
function summaryOf(codes: number, attention: number): string {
  if (codes === 0) return t('popup-title');
  return attention === 0 ? t('popup-summary', { codes }) : t('popup-summary-attention', { codes, attention });
}
