import { useLoaded } from '../../components/hooks/use-live';
import { isPrivatePage } from '../../utils/platform/private-page';
import { keepHistory } from '../../utils/platform/settings';
import { t } from '../../utils/words/translate';
import { DroppedNote } from './dropped-note';
import { HistoryBrowser } from './history-browser';
import { useHistory } from './use-history';

/** Everything that was seen, in one place. */
export function HistoryPage() {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <div class="grow">
          <h1>{t('history-heading')}</h1>
          <p class="quiet">{t('history-about')}</p>
        </div>
        <a href="/options.html">{t('history-settings')}</a>
      </header>
      <main class="stack">{isPrivatePage() ? <PrivateNote /> : <OrdinaryHistory />}</main>
    </>
  );
}

/** Firefox gives pages in private windows no database; and what they show is not to be kept. */
function PrivateNote() {
  return (
    <section class="card stack">
      <h2>{t('history-private-heading')}</h2>
      <p class="quiet">{t('history-private')}</p>
    </section>
  );
}

function OrdinaryHistory() {
  const history = useHistory();
  const isKept = useLoaded(() => keepHistory.getValue());
  const { data, refresh } = history;
  if (!data) return null;
  const { dropped } = data.totals;
  return (
    <>
      {isKept === false && <p class="note warn">{t('history-off')}</p>}
      {dropped && <DroppedNote dropped={dropped} onRead={() => void refresh([])} />}
      <HistoryBrowser history={history} data={data} />
    </>
  );
}
