import { useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { accountName } from '../../utils/platform/settings';
import { useSetting } from './use-setting';

const WORDS: Record<string, string> = {
  quotas: 'These are your key’s own limits.',
  'no-account': 'Enter the name of your VirusTotal account first.',
  wait: 'The limit of this minute is used up. Try again in a minute.',
  unknown: 'VirusTotal knows no account of this name.',
  forbidden: 'This account’s limits are not shown to this key.',
  'wrong-key': 'VirusTotal does not accept the key.',
};

/** Keys have different limits. VirusTotal tells them by account name, since asking by key would put it into an address. */
export function KeyLimits() {
  const [account, setAccount] = useSetting(accountName);
  const [note, setNote] = useState('');
  if (account === undefined) return null;

  async function read(): Promise<void> {
    setNote('Asking …');
    const answer = await sendToBackground('readLimits', {}).catch(reportBug);
    setNote(WORDS[answer?.kind ?? ''] ?? 'The limits could not be read. The usual ones are kept to.');
  }

  return (
    <details class="small">
      <summary>My key has other limits</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          read().catch(reportBug);
        }}
      >
        <input
          type="text"
          aria-label="Name of the VirusTotal account"
          placeholder="Name of your VirusTotal account"
          autocomplete="off"
          spellcheck={false}
          value={account}
          onChange={(event) => void setAccount(event.currentTarget.value.trim()).catch(reportBug)}
        />
        <button type="submit">Read its limits</button>
      </form>
      {note && <p role="status">{note}</p>}
    </details>
  );
}
