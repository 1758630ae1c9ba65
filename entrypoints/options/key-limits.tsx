import { useState } from 'preact/hooks';
import { useSetting } from '../../components/hooks/use-setting';
import { ManagedNote } from '../../components/managed-note';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { accountName } from '../../utils/platform/settings';
import { t } from '../../utils/words/translate';

const WORDS: Partial<Record<string, () => string>> = {
  quotas: () => t('options-limits-known'),
  'no-account': () => t('options-limits-no-account'),
  wait: () => t('options-limits-wait'),
  unknown: () => t('options-limits-unknown'),
  forbidden: () => t('options-limits-forbidden'),
  'wrong-key': () => t('options-limits-wrong-key'),
};

/** Keys have different limits. VirusTotal tells them by account name, since asking by key would put it into an address. */
export function KeyLimits() {
  const [account, setAccount, isManaged] = useSetting(accountName);
  const [note, setNote] = useState('');
  if (account === undefined) return null;

  async function read(): Promise<void> {
    setNote(t('options-limits-asking'));
    const answer = await sendToBackground('readLimits', {}).catch(reportBug);
    setNote(WORDS[answer?.kind ?? '']?.() ?? t('options-limits-unreadable'));
  }

  return (
    <details class="small">
      <summary>{t('options-limits')}</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          read().catch(reportBug);
        }}
      >
        <input
          type="text"
          aria-label={t('options-limits-account')}
          placeholder={t('options-limits-account-hint')}
          autocomplete="off"
          spellcheck={false}
          value={account}
          disabled={isManaged}
          onChange={(event) => void setAccount(event.currentTarget.value.trim()).catch(reportBug)}
        />
        <button type="submit">{t('options-limits-read')}</button>
        <ManagedNote of={isManaged} />
      </form>
      {note && <p role="status">{note}</p>}
    </details>
  );
}
