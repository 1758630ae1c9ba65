import { CheckSetting } from '../../components/check-setting';
import { useSetting } from '../../components/hooks/use-setting';
import { ManagedNote } from '../../components/managed-note';
import { keepWithin } from '../../utils/history/keep-within';
import { reportBug } from '../../utils/platform/errors';
import { historyCount, historyDays, keepHistory } from '../../utils/platform/settings';
import { openDatabase } from '../../utils/store/database';
import { t } from '../../utils/words/translate';

const DAYS = [0, 7, 30, 90, 365];
const COUNTS = [1000, 10_000, 100_000];

/** Those that are offered, and the one that is set. */
const withOwn = (offered: readonly number[], own: number) =>
  [...new Set([...offered, own])].sort((a, b) => a - b);

/** Whether there is a history, and how much of it is kept; the history's own page has the rest. */
export function HistorySection() {
  const [days, setDays, daysManaged] = useSetting(historyDays);
  const [count, setCount, countManaged] = useSetting(historyCount);
  if (days === undefined || count === undefined) return null;

  async function limit(set: () => Promise<void>, limits: { days: number; count: number }): Promise<void> {
    await set();
    await keepWithin(await openDatabase(), limits, Date.now());
  }

  return (
    <section class="card stack" id="history">
      <h2>{t('history-heading')}</h2>
      <CheckSetting setting={keepHistory} label={t('history-keep')}>
        {t('history-keep-hint')}
      </CheckSetting>
      <label class="row">
        <span>{t('history-days')}</span>
        <select
          name="historyDays"
          value={String(days)}
          disabled={daysManaged}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            void limit(() => setDays(chosen), { days: chosen, count }).catch(reportBug);
          }}
        >
          {withOwn(DAYS, days).map((one) => (
            <option key={one} value={String(one)}>
              {one === 0 ? t('history-days-never') : t('history-days-count', { count: one })}
            </option>
          ))}
        </select>
        <ManagedNote of={daysManaged} />
      </label>
      <label class="row">
        <span>{t('history-most')}</span>
        <select
          name="historyCount"
          value={String(count)}
          disabled={countManaged}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            void limit(() => setCount(chosen), { days, count: chosen }).catch(reportBug);
          }}
        >
          {withOwn(COUNTS, count).map((one) => (
            <option key={one} value={String(one)}>
              {t('history-most-count', { count: one })}
            </option>
          ))}
        </select>
        <ManagedNote of={countManaged} />
      </label>
      <p class="small quiet">{t('history-most-hint')}</p>
      <div class="row">
        <a href="/history.html">{t('history-open')}</a>
      </div>
    </section>
  );
}
