import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { Glyph } from '../../../components/glyph';
import { useLive } from '../../../components/hooks/use-live';
import { type Removal, useRemoval } from '../../../components/hooks/use-removal';
import { codeDetails } from '../../../utils/codes/code-details';
import { reportBug } from '../../../utils/platform/errors';
import { isPrivatePage } from '../../../utils/platform/private-page';
import { keepHistory } from '../../../utils/platform/settings';
import { listSeen } from '../../../utils/store/codes';
import { openDatabase } from '../../../utils/store/database';
import { t } from '../../../utils/words/translate';
import { closePopup } from '../close-popup';
import { Panel } from '../tab-list';
import { SeenCodes } from './seen-codes';
import { steadyDays } from './steady-days';

const PAGE = 20;

/** What was seen last, newest first. Read a page at a time: a long history must not slow the popup down. */
export function HistoryList() {
  const [limit, setLimit] = useState(PAGE);
  const [steady] = useState(steadyDays);
  const [wanted, setWanted] = useState<string>();
  const removal = useRemoval();
  const list = useLive(async () => {
    if (isPrivatePage()) return { days: [], more: false, isKept: true };
    const [records, isKept] = await Promise.all([
      openDatabase().then((db) => listSeen(db, limit + 1)),
      keepHistory.getValue(),
    ]);
    const details = records.slice(0, limit).map((record) => codeDetails(record, { record, private: false }));
    return { days: steady(await Promise.all(details), Date.now()), more: records.length > limit, isKept };
  }, [limit]);
  if (!list) return <Panel tab="history" />;
  const { days, more, isKept } = list;

  async function remove(id: string): Promise<void> {
    const codes = days.flatMap((day) => day.codes);
    const at = codes.findIndex((one) => one.id === id);
    await removal.remove([id]);
    setWanted((codes[at + 1] ?? codes[at - 1])?.id);
  }

  async function undo(): Promise<void> {
    const [back] = await removal.undo();
    setWanted(back);
  }

  return (
    <>
      <Panel tab="history">
        {days.length === 0 ? (
          <NothingSeen isKept={isKept} />
        ) : (
          <SeenCodes
            days={days}
            wanted={wanted}
            onFocused={() => setWanted(undefined)}
            onDelete={(id) => void remove(id).catch(reportBug)}
          />
        )}
        {more && (
          <button type="button" onClick={() => setLimit(limit + PAGE)}>
            {t('popup-history-more')}
          </button>
        )}
      </Panel>
      {!isPrivatePage() && (
        <footer class="bottom stack">
          <Removed removal={removal} onUndo={() => void undo().catch(reportBug)} />
          <WholeHistory />
        </footer>
      )}
    </>
  );
}

function NothingSeen({ isKept }: { isKept: boolean }) {
  return (
    <div class="empty">
      <h2>{isPrivatePage() ? t('history-private-heading') : t('history-empty-heading')}</h2>
      <p class="quiet">
        {isPrivatePage() ? t('popup-history-private') : isKept ? t('history-empty') : t('history-off')}
      </p>
    </div>
  );
}

/** What was deleted last, and the way back. */
function Removed({ removal: { note, canUndo }, onUndo }: { removal: Removal; onUndo(): void }) {
  return (
    <div class="row spread removed">
      <p role="status">{note}</p>
      {canUndo && (
        <button type="button" onClick={onUndo}>
          {t('history-undo')}
        </button>
      )}
    </div>
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
