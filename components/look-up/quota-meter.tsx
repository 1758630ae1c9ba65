import { currentUsage } from '../../utils/codes/current-quota';
import { type QuotaWindow, quotaStatus } from '../../utils/virustotal/quota/quota-status';
import { duration } from '../../utils/virustotal/words';
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
        VirusTotal: {status.minute.left} of {status.minute.limit} left this minute, {status.day.left} today
      </p>
    );
  }
  return (
    <div class="stack small" data-meter>
      <Bar name="This minute" quota={status.minute} now={now} />
      <Bar name="Today" quota={status.day} now={now} />
      <Bar name="This month" quota={status.month} now={now} />
      {status.retryAfter !== undefined && (
        <p class="note warn">
          VirusTotal asked to wait. Next question in {duration(status.retryAfter - now)}.
        </p>
      )}
    </div>
  );
}

function Bar({ name, quota, now }: { name: string; quota: QuotaWindow; now: number }) {
  const { used, limit, left, resetsAt } = quota;
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
