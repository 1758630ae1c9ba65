import { useState } from 'preact/hooks';
import { QuotaMeter } from '../../components/look-up/quota-meter';
import { cleanKey, hasKeyShape, testKey } from '../../utils/look-ups/api-key';
import { requestDataConsent } from '../../utils/platform/consent';
import { reportBug } from '../../utils/platform/errors';
import { accountName, apiBase, apiKey, apiVersion } from '../../utils/platform/settings';
import { fetchVirusTotal } from '../../utils/platform/virustotal-fetch';
import { openDatabase } from '../../utils/store/database';
import type { KeyTest } from '../../utils/virustotal/key-test';
import { KEY_WORDS } from '../../utils/virustotal/words';
import { KeyLimits } from './key-limits';
import { useSetting } from './use-setting';

/** With these answers VirusTotal has accepted the key, even if it answers nothing more for the moment. */
const ACCEPTED: readonly KeyTest['result'][] = ['good', 'over-quota'];
/** With these it has said nothing of the key. */
const UNDECIDED: readonly KeyTest['result'][] = ['offline', 'timeout', 'server-error', 'nonsense'];

/** The user's VirusTotal key: tested, saved once it was accepted, removed. The key itself is never shown again. */
export function KeySection() {
  const [saved, setSaved] = useSetting(apiKey);
  const [version, setVersion] = useSetting(apiVersion);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<{ text: string; good: boolean }>();
  /** A key that VirusTotal could not be asked about; it is saved unchecked if the user wants it. */
  const [undecided, setUndecided] = useState<string>();
  const [testing, setTesting] = useState(false);
  if (saved === undefined || version === undefined) return null;

  async function test(key: string): Promise<KeyTest['result']> {
    setNote({ text: 'Testing …', good: true });
    setUndecided(undefined);
    const world = { db: await openDatabase(), fetch: fetchVirusTotal, now: Date.now };
    const { result }: KeyTest = await testKey(
      { ...world, base: await apiBase.getValue() },
      key,
      version ?? 'v3',
    );
    setNote({ text: KEY_WORDS[result], good: result === 'good' });
    return result;
  }

  async function keep(key: string): Promise<void> {
    await setSaved(key);
    setTyped('');
    setUndecided(undefined);
  }

  async function save(): Promise<void> {
    const key = cleanKey(typed);
    if (!hasKeyShape(key)) return setNote({ text: KEY_WORDS.malformed, good: false });
    if (!(await requestDataConsent())) {
      return setNote({ text: 'The key was not saved: without your consent nothing is sent.', good: false });
    }
    const result = await test(key);
    if (ACCEPTED.includes(result)) return keep(key);
    setNote({ text: `${KEY_WORDS[result]} It was not saved.`, good: false });
    if (UNDECIDED.includes(result)) setUndecided(key);
  }

  async function keepUnchecked(key: string): Promise<void> {
    await keep(key);
    setNote({ text: 'The key is saved without having been tested.', good: true });
  }

  async function remove(): Promise<void> {
    await Promise.all([apiKey.removeValue(), accountName.removeValue()]);
    setTyped('');
    setUndecided(undefined);
    setNote({ text: 'The key is removed from this device.', good: true });
  }

  return (
    <section class="card stack" id="virustotal">
      <h2>VirusTotal</h2>
      <p class="quiet">
        With a key of your own you can ask what some ninety security engines say about a link. Keys are free:
        sign in at{' '}
        <a href="https://www.virustotal.com/gui/my-apikey" target="_blank" rel="noreferrer noopener">
          virustotal.com
        </a>{' '}
        and copy yours. It is kept on this device only and goes to nobody but VirusTotal.
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (testing) return;
          setTesting(true);
          save()
            .catch(reportBug)
            .finally(() => setTesting(false));
        }}
      >
        <input
          class="grow"
          type="password"
          name="key"
          autocomplete="off"
          spellcheck={false}
          aria-label="VirusTotal key"
          placeholder={saved ? 'A key is saved. Paste another to replace it.' : 'Paste your key here'}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setUndecided(undefined);
          }}
        />
        <button type="submit" class="primary" disabled={typed.trim() === ''}>
          Save
        </button>
        {saved && (
          <>
            <button type="button" onClick={() => void test(saved).catch(reportBug)}>
              Test
            </button>
            <button type="button" class="danger" onClick={() => void remove().catch(reportBug)}>
              Remove
            </button>
          </>
        )}
      </form>
      {note && (
        <p role="status" class={note.good ? 'note small' : 'note warn small'}>
          {note.text}
        </p>
      )}
      {undecided !== undefined && (
        <div class="row">
          <button type="button" onClick={() => void keepUnchecked(undecided).catch(reportBug)}>
            Save it unchecked
          </button>
        </div>
      )}
      {saved && <QuotaMeter />}
      {saved && version === 'v3' && <KeyLimits />}
      <p class="small quiet">
        A free key is for personal use: four questions a minute and 500 a day. VirusTotal does not allow it in
        businesses or in products that are sold; for that it has paid keys.
      </p>
      <label class="row">
        <span>Version of VirusTotal’s interface</span>
        <select
          value={version}
          onChange={(event) => void setVersion(event.currentTarget.value as 'v3' | 'v2').catch(reportBug)}
        >
          <option value="v3">3 (usual)</option>
          <option value="v2">2 (old keys and proxies)</option>
        </select>
      </label>
    </section>
  );
}
