import { keyFingerprint } from '../look-ups/api-key';
import { apiKey } from '../platform/settings';
import type { Database } from '../store/database';
import { noUsage, type QuotaUsage } from '../virustotal/quota/quota';
import { type QuotaStatus, quotaStatus } from '../virustotal/quota/quota-status';

/** What was used of the present key's quota, read from the database; `undefined` without a key. */
export async function currentUsage(db: Database): Promise<QuotaUsage | undefined> {
  const key = await apiKey.getValue();
  if (key === '') return undefined;
  const id = await keyFingerprint(key);
  return (await db.get('spending', id)) ?? noUsage(id, Date.now());
}

/** What the present key has used and left now; `undefined` without a key. */
export async function currentQuotaStatus(db: Database): Promise<QuotaStatus | undefined> {
  const usage = await currentUsage(db);
  return usage && quotaStatus(usage, Date.now());
}
