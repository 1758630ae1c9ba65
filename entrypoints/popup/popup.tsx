import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { Glyph } from '../../components/glyph';
import { needingAttention } from '../../utils/codes/code-summary';
import { t } from '../../utils/words/translate';
import { HistoryList } from './history-list';
import { OnThisPage } from './on-this-page';
import { type TabName, Tabs } from './tab-list';
import { eachOnce, useCodes } from './use-codes';
import { useSightings } from './use-sightings';
import { useTabSite } from './use-tab-site';

/** What the toolbar button opens: the codes of this page, and those that were checked before. */
export function Popup({ tabId }: { tabId: number }) {
  const [tab, setTab] = useState<TabName>('page');
  const { sightings, problem, scanning } = useSightings(tabId);
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
        <Tabs
          chosen={tab}
          choose={setTab}
          labels={{ page: t('popup-tab-page'), history: t('popup-tab-history') }}
        />
      </header>
      {tab === 'page' ? (
        <OnThisPage
          tabId={tabId}
          codes={codes}
          sighted={sightings?.length}
          where={where}
          scanning={scanning}
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
