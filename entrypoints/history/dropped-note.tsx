import { reportBug } from '../../utils/platform/errors';
import { openDatabase } from '../../utils/store/database';
import { forgetDropped } from '../../utils/store/history-chunks';
import type { HistoryTotals } from '../../utils/store/schema';
import { t } from '../../utils/words/translate';

/** Says what was thrown away by itself, until it is read. */
export function DroppedNote({
  dropped,
  onRead,
}: {
  dropped: NonNullable<HistoryTotals['dropped']>;
  onRead(): void;
}) {
  const { age, number, since } = dropped;
  const understand = async () => {
    await forgetDropped(await openDatabase());
    onRead();
  };
  return (
    <section class="note stack" data-dropped>
      {number > 0 && <p>{t('history-dropped-number', { count: number, since: new Date(since) })}</p>}
      {age > 0 && <p>{t('history-dropped-age', { count: age, since: new Date(since) })}</p>}
      <div class="row">
        <button type="button" onClick={() => void understand().catch(reportBug)}>
          {t('history-dropped-understood')}
        </button>
        <a href="/options.html">{t('history-settings')}</a>
      </div>
    </section>
  );
}
