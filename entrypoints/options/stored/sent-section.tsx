import { useEffect, useState } from 'preact/hooks';
import { reportBug } from '../../../utils/platform/errors';
import { isPrivatePage } from '../../../utils/platform/private-page';
import type { SentRequest } from '../../../utils/sent-requests/sent-request';
import { clearSent, listSent, MOST_SENT, onSent } from '../../../utils/sent-requests/sent-store';
import { SENT_WHY, sentWords } from '../../../utils/sent-requests/words';
import { t } from '../../../utils/words/translate';

/** So many are shown at first. */
const FIRST = 10;

/** The last requests that left this device: when, to whom, what and why. Firefox gives a private page no database. */
export function SentSection() {
  const [sent, setSent] = useState<readonly SentRequest[]>();
  const [shown, setShown] = useState(FIRST);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (isPrivatePage()) return;
    const aborter = new AbortController();
    const load = () => void listSent().then(setSent).catch(reportBug);
    onSent(load, aborter.signal);
    load();
    return () => aborter.abort();
  }, []);
  if (!sent) return null;

  async function clear(): Promise<void> {
    await clearSent();
    setShown(FIRST);
    setNote(t('sent-cleared'));
  }

  const left = sent.length - shown;
  return (
    <section class="card stack" id="sent">
      <h2>{t('sent-heading')}</h2>
      <p class="quiet">{t('sent-hint', { count: MOST_SENT })}</p>
      {sent.length === 0 && note === '' && <p>{t('sent-none')}</p>}
      {sent.length > 0 && (
        <ol class="stack sent-list">
          {sent.slice(0, shown).map((one, i) => (
            <Sent key={`${one.at} ${i}`} request={one} />
          ))}
        </ol>
      )}
      <div class="row">
        {left > 0 && (
          <button type="button" onClick={() => setShown(sent.length)}>
            {t('sent-more', { count: left })}
          </button>
        )}
        {sent.length > 0 && (
          <button type="button" class="danger" onClick={() => void clear().catch(reportBug)}>
            {t('sent-clear')}
          </button>
        )}
      </div>
      <p role="status">{note}</p>
    </section>
  );
}

function Sent({ request: { at, host, purpose, about, why } }: { request: SentRequest }) {
  return (
    <li>
      <p class="small quiet">
        <time dateTime={new Date(at).toISOString()}>{t('sent-when', { when: new Date(at) })}</time>{' '}
        <b dir="ltr">{host}</b>
      </p>
      <p class="sent-what">{sentWords(purpose, about)}</p>
      <p class="small quiet">{SENT_WHY[why]}</p>
    </li>
  );
}
