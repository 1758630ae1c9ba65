import { useState } from 'preact/hooks';
import { useSetting } from '../../components/hooks/use-setting';
import { QuotaMeter } from '../../components/look-up/quota-meter';
import { ManagedNote } from '../../components/managed-note';
import { Words } from '../../components/words';
import { cleanKey, hasKeyShape, testKey } from '../../utils/look-ups/api-key';
import { requestDataConsent } from '../../utils/platform/consent';
import { reportBug } from '../../utils/platform/errors';
import { accountName, apiBase, apiKey, apiVersion } from '../../utils/platform/settings';
import { fetchVirusTotal } from '../../utils/platform/virustotal-fetch';
import { lookUpHost } from '../../utils/sent-requests/sent-look-up';
import { noteSent } from '../../utils/sent-requests/sent-store';
import { openDatabase } from '../../utils/store/database';
import type { KeyTest } from '../../utils/virustotal/key-test';
import { KEY_WORDS } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { KeyLimits } from './key-limits';

/** With these answers VirusTotal has accepted the key, even if it answers nothing more for the moment. */
const ACCEPTED: readonly KeyTest['result'][] = ['good', 'over-quota'];
/** With these it has said nothing of the key. */
const UNDECIDED: readonly KeyTest['result'][] = ['offline', 'timeout', 'server-error', 'nonsense'];

/** The user's VirusTotal key: tested, saved once it was accepted, removed. The key itself is never shown again. */
export function KeySection() {
  const [saved, setSaved, keyManaged] = useSetting(apiKey);
  const [version, setVersion, versionManaged] = useSetting(apiVersion);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<{ text: string; good: boolean }>();
  /** A key that VirusTotal could not be asked about; it is saved unchecked if the user wants it. */
  const [undecided, setUndecided] = useState<string>();
  const [testing, setTesting] = useState(false);
  if (saved === undefined || version === undefined) return null;

  async function test(key: string): Promise<KeyTest['result']> {
    setNote({ text: t('options-key-testing'), good: true });
    setUndecided(undefined);
    const base = await apiBase.getValue();
    const send: typeof fetch = async (...request) => {
      const host = lookUpHost(base);
      await noteSent({ at: Date.now(), host, purpose: 'key-test', about: '', why: 'asked' });
      return fetchVirusTotal(...request);
    };
    const { result }: KeyTest = await testKey(
      { db: await openDatabase(), fetch: send, now: Date.now, base },
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
      return setNote({ text: t('options-key-no-consent'), good: false });
    }
    const result = await test(key);
    if (ACCEPTED.includes(result)) return keep(key);
    setNote({ text: [KEY_WORDS[result], t('options-key-not-saved')].join(' '), good: false });
    if (UNDECIDED.includes(result)) setUndecided(key);
  }

  async function keepUnchecked(key: string): Promise<void> {
    await keep(key);
    setNote({ text: t('options-key-saved-unchecked'), good: true });
  }

  async function remove(): Promise<void> {
    await Promise.all([apiKey.removeValue(), accountName.removeValue()]);
    setTyped('');
    setUndecided(undefined);
    setNote({ text: t('options-key-removed'), good: true });
  }

  return (
    <section class="card stack" id="virustotal">
      <h2>VirusTotal</h2>
      <p class="quiet">
        <Words
          id="options-key-hint"
          parts={{
            link: (inside) => (
              <a href="https://www.virustotal.com/gui/my-apikey" target="_blank" rel="noreferrer noopener">
                {inside}
              </a>
            ),
          }}
        />
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
          aria-label={t('options-key')}
          placeholder={saved ? t('options-key-saved') : t('options-key-paste')}
          value={typed}
          disabled={keyManaged}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setUndecided(undefined);
          }}
        />
        <button type="submit" class="primary" disabled={typed.trim() === ''}>
          {t('options-key-save')}
        </button>
        {saved && (
          <>
            <button type="button" onClick={() => void test(saved).catch(reportBug)}>
              {t('options-key-test')}
            </button>
            {!keyManaged && (
              <button type="button" class="danger" onClick={() => void remove().catch(reportBug)}>
                {t('options-key-remove')}
              </button>
            )}
          </>
        )}
        <ManagedNote of={keyManaged} />
      </form>
      {note && (
        <p role="status" class={note.good ? 'note small' : 'note warn small'}>
          {note.text}
        </p>
      )}
      {undecided !== undefined && (
        <div class="row">
          <button type="button" onClick={() => void keepUnchecked(undecided).catch(reportBug)}>
            {t('options-key-save-unchecked')}
          </button>
        </div>
      )}
      {saved && <QuotaMeter />}
      {saved && version === 'v3' && <KeyLimits />}
      <p class="small quiet">{t('options-key-terms')}</p>
      <label class="row">
        <span>{t('options-version')}</span>
        <select
          value={version}
          disabled={versionManaged}
          onChange={(event) => void setVersion(event.currentTarget.value as 'v3' | 'v2').catch(reportBug)}
        >
          <option value="v3">{t('options-version-3')}</option>
          <option value="v2">{t('options-version-2')}</option>
        </select>
        <ManagedNote of={versionManaged} />
      </label>
    </section>
  );
}
