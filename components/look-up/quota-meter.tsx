import { currentUsage } from '../../utils/codes/current-quota';
import { type QuotaWindow, quotaStatus } from '../../utils/virustotal/quota/quota-status';
import { duration } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { useLive } from '../hooks/use-live';
import { useNow } from '../hooks/use-now';

/** How much of the key's limits is used, what is left and when it starts again. */
export function QuotaMeter({ short = false }: { short?: boolean }) {
  const usage = useLive(currentUsage, []);
  const now = useNow();
  if (!usage) return null;
  const status = quotaStatus(usage, now);
  if (short) {
    return (
      <p class="small quiet" data-meter>
        {t('look-up-quota-short', {
          minute: status.minute.left,
          limit: status.minute.limit,
          day: status.day.left,
        })}
      </p>
    );
  }
  return (
    <div class="stack small" data-meter>
      <Bar words={t('look-up-quota-minute', status.minute)} quota={status.minute} now={now} />
      <Bar words={t('look-up-quota-day', status.day)} quota={status.day} now={now} />
      <Bar words={t('look-up-quota-month', status.month)} quota={status.month} now={now} />
      {status.retryAfter !== undefined && (
        <p class="note warn">{t('look-up-quota-wait', { wait: duration(status.retryAfter - now) })}</p>
      )}
    </div>
  );
}

function Bar({ words, quota, now }: { words: string; quota: QuotaWindow; now: number }) {
  const { used, limit, resetsAt } = quota;
  return (
    <div>
      <div class="row spread">
        <span>{words}</span>
        {used > 0 && (
          <span class="quiet">{t('look-up-quota-again', { wait: duration(resetsAt - now) })}</span>
        )}
      </div>
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * used) / Math.max(1, limit))}%` }} />
      </div>
    </div>
  );
}
