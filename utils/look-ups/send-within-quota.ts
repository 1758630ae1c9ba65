import { broadcastChange } from '../store/broadcast';
import type { Database } from '../store/database';
import type { QuotasResult } from '../virustotal/api/api-result';
import {
  MAX_REQUEST_MS,
  noUsage,
  onQuotaExceeded,
  onSuccess,
  type QuotaUsage,
  release,
  reserve,
  rollOver,
  withServerQuotas,
} from '../virustotal/quota/quota';
import type { ApiResult } from '../virustotal/transitions';

/** What an answer says about the key and its quota. */
export function applyResult(
  spending: QuotaUsage,
  outcome: ApiResult | QuotasResult,
  now: number,
): QuotaUsage {
  switch (outcome.kind) {
    case 'over-quota':
      return onQuotaExceeded(spending, now, outcome.retryAfter);
    case 'wrong-key':
    case 'inactive-key':
      return { ...spending, rejected: outcome.kind };
    case 'quotas':
      return withServerQuotas(onSuccess(spending), outcome.quotas, now);
    // These need not come from VirusTotal, or say nothing about the key.
    case 'offline':
    case 'timeout':
    case 'server-error':
    case 'nonsense':
      return spending;
    default:
      return onSuccess(spending);
  }
}

/**
 * Sends one request that belongs to no look-up, within the same budget.
 *
 * @returns its outcome, or the time at which the budget allows it; then nothing was sent.
 */
export async function sendWithinQuota<O extends ApiResult | QuotasResult>(
  db: Database,
  what: { keyId: string; now: () => number; send: () => Promise<O> },
): Promise<O | { kind: 'wait'; until: number }> {
  const { keyId, now, send } = what;
  const ticket = crypto.randomUUID();
  const tx = db.transaction('spending', 'readwrite');
  const before = (await tx.store.get(keyId)) ?? noUsage(keyId, now());
  const reserved = reserve(before, { now: now(), ticket, auto: false, slack: MAX_REQUEST_MS, autoShare: 1 });
  await tx.store.put(reserved.spending);
  await tx.done;
  if (!reserved.ok) return { kind: 'wait', until: reserved.until };

  const outcome = await send();
  const end = db.transaction('spending', 'readwrite');
  const spending = (await end.store.get(keyId)) ?? reserved.spending;
  const settled = release(rollOver(spending, now(), MAX_REQUEST_MS), ticket, now());
  await Promise.all([end.store.put(applyResult(settled, outcome, now())), end.done]);
  broadcastChange({ what: 'spending', key: keyId });
  return outcome;
}
