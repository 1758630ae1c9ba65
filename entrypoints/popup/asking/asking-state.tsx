import { browser } from '#imports';
import { useNow } from '../../../components/hooks/use-now';
import { KeyOffer } from '../../../components/look-up/key-offer';
import { QuotaMeter } from '../../../components/look-up/quota-meter';
import type { Asking } from '../../../components/look-up/use-asking';
import type { QuotaStatus } from '../../../utils/virustotal/quota/quota-status';
import { duration } from '../../../utils/virustotal/words';
import { t } from '../../../utils/words/translate';
import { useOnline } from './use-online';

/** How things stand with VirusTotal, each state with what can be done about it: no network, no key, key refused, waiting. */
export function AskingState({ asking, quota }: { asking: Asking; quota: QuotaStatus | undefined }) {
  const online = useOnline();
  if (!online) return <p class="note small">{t('popup-offline')}</p>;
  if (!asking.hasKey) return <KeyOffer />;
  if (quota?.rejected) {
    return (
      <div class="note warn small row">
        <p class="grow">{quota.rejected === 'wrong-key' ? t('popup-key-wrong') : t('popup-key-inactive')}</p>
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup-key-check')}
        </button>
      </div>
    );
  }
  return (
    <div>
      {quota && <Waiting quota={quota} />}
      <QuotaMeter short />
    </div>
  );
}

/** Counts down by itself, and so is no live region. */
function Waiting({ quota }: { quota: QuotaStatus }) {
  const now = useNow();
  const { day, nextAt } = quota;
  if (day.left === 0)
    return <p class="note warn small">{t('popup-day-used-up', { wait: duration(day.resetsAt - now) })}</p>;
  if (nextAt <= now) return null;
  return <p class="small">{t('popup-wait', { wait: duration(nextAt - now) })}</p>;
}
