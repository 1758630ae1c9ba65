import { useLive } from '../../../components/hooks/use-live';
import type { Asking } from '../../../components/look-up/use-asking';
import { currentQuotaStatus } from '../../../utils/codes/current-quota';
import { reportBug } from '../../../utils/platform/errors';
import type { QuotaStatus } from '../../../utils/virustotal/quota/quota-status';

/**
 * What the key has left, live; `undefined` without a key. A database that cannot be read costs the figures, not the popup.
 *
 * @param asking as it is now: another key has other figures
 */
export function useQuota(asking: Asking | undefined): QuotaStatus | undefined {
  return useLive(async () => (await currentQuotaStatus().catch(reportBug)) ?? undefined, [asking]);
}
