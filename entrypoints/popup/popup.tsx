import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { HistoryList } from './history-list';
import { OnThisPage } from './on-this-page';
import { type TabName, Tabs } from './tab-list';
import { useSightings } from './use-sightings';

/** What the toolbar button opens: the codes of this page, and those that were checked before. */
export function Popup({ tabId }: { tabId: number }) {
  const [tab, setTab] = useState<TabName>('page');
  const { sightings, problem, scanning } = useSightings(tabId);
  const count = new Set(sightings?.map((sighting) => sighting.codeId)).size;
  return (
    <>
      <div class="top">
        <div class="row">
          <img src="/icon/48.png" alt="" />
          <h1>QR Code Previewer</h1>
          <button type="button" class="link small" onClick={() => void browser.runtime.openOptionsPage()}>
            Settings
          </button>
        </div>
        <Tabs
          chosen={tab}
          choose={setTab}
          labels={{ page: `On this page${count > 0 ? ` (${count})` : ''}`, history: 'History' }}
        />
      </div>
      {tab === 'page' ? (
        <OnThisPage tabId={tabId} sightings={sightings} scanning={scanning} {...(problem && { problem })} />
      ) : (
        <HistoryList />
      )}
    </>
  );
}
