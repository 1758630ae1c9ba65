import { currentUsage } from '../../utils/codes/current-quota';
import { openDatabase } from '../../utils/store/database';
import { quotaStatus as meterOf, type QuotaWindow } from '../../utils/virustotal/quota/quota-status';
import { duration } from '../../utils/virustotal/words';
import { useLive } from '../hooks/use-live';
import { useNow } from '../hooks/use-now';

/** How much of the key's limits is used, what is left and when it starts again. */
export function QuotaMeter({ short = false }: { short?: boolean }) {
  const spending = useLive(async () => currentUsage(await openDatabase()), []);
  const now = useNow();
  if (!spending) return null;
  const meter = meterOf(spending, now);
  if (short) {
    return (
      <p class="small quiet" data-meter>
        VirusTotal: {meter.minute.left} of {meter.minute.limit} left this minute, {meter.day.left} today
      </p>
    );
  }
  return (
    <div class="stack small" data-meter>
      <Bar name="This minute" gauge={meter.minute} now={now} />
      <Bar name="Today" gauge={meter.day} now={now} />
      <Bar name="This month" gauge={meter.month} now={now} />
      {meter.retryAfter !== undefined && (
        <p class="note warn">
          VirusTotal asked to wait. Next question in {duration(meter.retryAfter - now)}.
        </p>
      )}
    </div>
  );
}

function Bar({ name, gauge, now }: { name: string; gauge: QuotaWindow; now: number }) {
  const { used, limit, left, resetsAt } = gauge;
  return (
    <div>
      <div class="row spread">
        <span>
          {name}: {used} of {limit} used, {left} left
        </span>
        {used > 0 && <span class="quiet">starts again in {duration(resetsAt - now)}</span>}
      </div>
      <div class="bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * used) / Math.max(1, limit))}%` }} />
      </div>
    </div>
  );
}
