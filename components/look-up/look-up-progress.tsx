import { currentQuotaStatus } from '../../utils/codes/current-quota';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import type { LookUp } from '../../utils/virustotal/look-up';
import { progressOf } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { useLoaded } from '../hooks/use-live';
import { useNow } from '../hooks/use-now';

/** Which step a look-up is at, what comes next and how long the wait is; counts down by itself, and so is no live region. */
export function LookUpProgress({ codeId, lookUp }: { codeId: string; lookUp: LookUp }) {
  const now = useNow();
  const quota = useLoaded(currentQuotaStatus, [lookUp.changedAt]);
  const { now: state, why, next } = progressOf(lookUp, now, quota?.nextAt);
  return (
    <div class="row note small">
      <div class="grow">
        <b>{state}</b>
        {next && <p>{next}</p>}
        {why && <p class="quiet">{why}</p>}
      </div>
      <button type="button" onClick={() => void sendToBackground('cancel', { codeId }).catch(reportBug)}>
        {t('look-up-cancel')}
      </button>
    </div>
  );
}
