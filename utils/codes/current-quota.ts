import { keyFingerprint } from '../look-ups/api-key';
import { sendToBackground } from '../platform/messages';
import { isPrivatePage } from '../platform/private-page';
import { apiKey } from '../platform/settings';
import { openDatabase } from '../store/database';
import { noUsage, type QuotaUsage } from '../virustotal/quota/quota';
import { type QuotaStatus, quotaStatus } from '../virustotal/quota/quota-status';

/**
 * What was used of the present key's quota, read from the database, which pages of private windows have the background
 * do; `undefined` without a key.
 */
export async function currentUsage(): Promise<QuotaUsage | undefined> {
  if (isPrivatePage()) return sendToBackground('quotaUsage', {});
  const key = await apiKey.getValue();
  if (key === '') return undefined;
  const id = await keyFingerprint(key);
  const db = await openDatabase();
  return (await db.get('spending', id)) ?? noUsage(id, Date.now());
}

/** What the present key has used and left now; `undefined` without a key. */
export async function currentQuotaStatus(): Promise<QuotaStatus | undefined> {
  const usage = await currentUsage();
  return usage && quotaStatus(usage, Date.now());
}
