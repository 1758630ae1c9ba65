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

/** The key's usage after an answer: what it says about the key and its quota. */
export function applyResult(usage: QuotaUsage, result: ApiResult | QuotasResult, now: number): QuotaUsage {
  switch (result.kind) {
    case 'over-quota':
      return onQuotaExceeded(usage, now, result.retryAfter);
    case 'wrong-key':
    case 'inactive-key':
      return { ...usage, rejected: result.kind };
    case 'quotas':
      return withServerQuotas(onSuccess(usage), result.quotas, now);
    // These need not come from VirusTotal, or say nothing about the key.
    case 'offline':
    case 'insecure':
    case 'proxy':
    case 'intercepted':
    case 'timeout':
    case 'server-error':
    case 'nonsense':
      return usage;
    default:
      return onSuccess(usage);
  }
}

/**
 * Sends one request that belongs to no look-up, within the same quota.
 *
 * @returns its result, or the time at which the quota allows it; then nothing was sent.
 */
export async function sendWithinQuota<R extends ApiResult | QuotasResult>(
  db: Database,
  what: { keyId: string; now: () => number; send: () => Promise<R> },
): Promise<R | { kind: 'wait'; until: number }> {
  const { keyId, now, send } = what;
  const token = crypto.randomUUID();
  const tx = db.transaction('spending', 'readwrite');
  const before = (await tx.store.get(keyId)) ?? noUsage(keyId, now());
  const reserved = reserve(before, {
    now: now(),
    ticket: token,
    auto: false,
    maxDuration: MAX_REQUEST_MS,
    autoShare: 1,
  });
  await tx.store.put(reserved.usage);
  await tx.done;
  if (!reserved.ok) return { kind: 'wait', until: reserved.until };

  const result = await send();
  const end = db.transaction('spending', 'readwrite');
  const usage = (await end.store.get(keyId)) ?? reserved.usage;
  const released = release(rollOver(usage, now(), MAX_REQUEST_MS), token, now());
  await Promise.all([end.store.put(applyResult(released, result, now())), end.done]);
  broadcastChange({ what: 'spending', key: keyId });
  return result;
}
