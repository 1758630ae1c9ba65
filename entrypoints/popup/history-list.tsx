import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { CodeCard } from '../../components/code/code-card';
import { Glyph } from '../../components/glyph';
import { useLive } from '../../components/hooks/use-live';
import { codeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { isPrivatePage } from '../../utils/platform/private-page';
import { listHistory } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { t } from '../../utils/words/translate';
import { closePopup } from './close-popup';
import { Panel } from './tab-list';

const PAGE = 20;

/** What was checked, newest first. Read a page at a time: a long history must not slow the popup down. */
export function HistoryList() {
  const [limit, setLimit] = useState(PAGE);
  const list = useLive(async () => {
    if (isPrivatePage()) return { codes: [], more: false };
    const records = await listHistory(await openDatabase(), { limit: limit + 1 });
    const codes = records.slice(0, limit).map((record) => codeDetails(record, { record, private: false }));
    return { codes: await Promise.all(codes), more: records.length > limit };
  }, [limit]);
  if (!list) return <Panel tab="history" />;
  if (list.codes.length === 0) {
    return (
      <Panel tab="history">
        <div class="empty">
          <h2>{isPrivatePage() ? t('history-private-heading') : t('popup-history-empty')}</h2>
          <p class="quiet">{isPrivatePage() ? t('popup-history-private') : t('popup-history-empty-about')}</p>
          {!isPrivatePage() && <WholeHistory />}
        </div>
      </Panel>
    );
  }
  return (
    <Panel tab="history">
      {list.codes.map((code) => (
        <CodeCard key={code.id} code={code} />
      ))}
      {list.more && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {t('popup-history-more')}
        </button>
      )}
      <p class="whole">
        <WholeHistory />
      </p>
    </Panel>
  );
}

/** To the page of everything that was seen, which can be searched. */
function WholeHistory() {
  async function open(): Promise<void> {
    await browser.tabs.create({ url: browser.runtime.getURL('/history.html') });
    closePopup();
  }
  return (
    <button type="button" onClick={() => void open().catch(reportBug)}>
      <Glyph name="list" />
      {t('popup-history-whole')}
    </button>
  );
}
