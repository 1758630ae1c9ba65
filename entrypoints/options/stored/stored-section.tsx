import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../../../components/hooks/use-live';
import { SureButton } from '../../../components/sure-button';
import { clearKind, clearReports, countStored, type StoredCounts } from '../../../utils/history/stored-kinds';
import { isPrivatePage } from '../../../utils/platform/private-page';
import { renewReportSecret } from '../../../utils/platform/settings';
import { wakeBackground } from '../../../utils/platform/wake-background';
import { clearSent, countSent, onSent } from '../../../utils/sent-requests/sent-store';
import { clearHistory } from '../../../utils/store/clear-history';
import { openDatabase } from '../../../utils/store/database';
import { t } from '../../../utils/words/translate';
import { wordTable } from '../../../utils/words/word-table';

type Kind = keyof StoredCounts | 'sent';

/** What each kind is, by how many there are of it. */
const COUNTED: Record<Kind, (count: number) => string> = {
  codes: (count) => t('stored-codes', { count }),
  reports: (count) => t('stored-reports', { count }),
  previews: (count) => t('stored-previews', { count }),
  registrations: (count) => t('stored-registrations', { count }),
  sent: (count) => t('stored-sent', { count }),
};
const DELETED = wordTable<Kind>({
  codes: () => t('stored-codes-deleted'),
  reports: () => t('stored-reports-deleted'),
  previews: () => t('stored-previews-deleted'),
  registrations: () => t('stored-registrations-deleted'),
  sent: () => t('stored-sent-deleted'),
});
const KINDS = Object.keys(COUNTED) as Kind[];

async function clear(kind: Kind): Promise<void> {
  if (kind === 'sent') return clearSent();
  await wakeBackground();
  if (kind === 'codes') {
    await clearHistory();
    // The browser's own history has the addresses of reports.
    return renewReportSecret();
  }
  const db = await openDatabase();
  await (kind === 'reports' ? clearReports(db) : clearKind(db, kind));
}

/** What this device keeps, kind by kind, and how each is deleted. */
export function StoredSection() {
  const [version, setVersion] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  useEffect(() => {
    const aborter = new AbortController();
    onSent(() => setVersion((before) => before + 1), aborter.signal);
    return () => aborter.abort();
  }, []);
  const stored = useLive(async () => {
    // Firefox gives it no database.
    if (isPrivatePage()) return undefined;
    const [counts, sent, { usage = 0 }] = await Promise.all([
      openDatabase().then(countStored),
      countSent(),
      navigator.storage.estimate(),
    ]);
    return { counts: { ...counts, sent }, bytes: usage };
  }, [version]);
  if (!stored) return null;

  async function remove(kind: Kind): Promise<void> {
    setBusy(true);
    setNote(t('stored-deleting'));
    try {
      await clear(kind);
      setNote(DELETED[kind]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section class="card stack" id="stored">
      <h2>{t('stored-heading')}</h2>
      <p class="quiet">
        {t('stored-hint', { megabytes: Math.max(0.1, Math.round(stored.bytes / 1e5) / 10) })}
      </p>
      <ul class="stack">
        {KINDS.map((kind) => (
          <li key={kind} class="row" data-stored={kind}>
            <span class="grow" id={`stored-${kind}`}>
              {COUNTED[kind](stored.counts[kind])}
            </span>
            <SureButton
              label={t('stored-delete')}
              sure={t('stored-delete-sure')}
              onSure={() => remove(kind)}
              disabled={isBusy || stored.counts[kind] === 0}
              describedBy={`stored-${kind}`}
            />
          </li>
        ))}
      </ul>
      <p class="small quiet">{t('stored-lists')}</p>
      <p role="status">{note}</p>
    </section>
  );
}
