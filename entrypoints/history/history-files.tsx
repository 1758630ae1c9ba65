import { useState } from 'preact/hooks';
import { SureButton } from '../../components/sure-button';
import type { ImportResult } from '../../utils/history/import-history';
import { reportBug } from '../../utils/platform/errors';
import { renewReportSecret } from '../../utils/platform/settings';
import { wakeBackground } from '../../utils/platform/wake-background';
import { clearSent } from '../../utils/sent-requests/sent-store';
import { clearHistory } from '../../utils/store/clear-history';
import { t } from '../../utils/words/translate';
import { readFile, saveFile } from './hand-over';

/** What an import came to, a sentence each. */
function importWords(result: ImportResult): string[] {
  if ('refused' in result) return [t('history-import-refused')];
  const { added, known, withheld, broken } = result;
  return [
    t('history-imported', { count: added, known }),
    ...(withheld > 0 ? [t('history-imported-withheld', { count: withheld })] : []),
    ...(broken > 0 ? [t('history-imported-broken', { count: broken })] : []),
  ];
}

interface Props {
  count: number;
  withSecrets: boolean;
  onSecrets(withSecrets: boolean): void;
  /** The codes of a file are in the history now. */
  onRead(): Promise<void>;
}

/** The history as a file, back from a file, and away with all of it. */
export function HistoryFiles({ count, withSecrets, onSecrets, onRead }: Props) {
  const [notes, setNotes] = useState<string[]>([]);

  async function save(format: 'json' | 'csv'): Promise<void> {
    setNotes([t('history-saving')]);
    await saveFile(format, withSecrets);
    setNotes([t('history-saved', { count })]);
  }

  async function take(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    setNotes([t('history-importing')]);
    const result = await readFile(file);
    await onRead();
    // So that the same file can be chosen once more.
    input.value = '';
    setNotes(importWords(result));
  }

  async function deleteAll(): Promise<void> {
    setNotes([t('history-deleting')]);
    await wakeBackground();
    await clearHistory();
    await clearSent();
    // The browser's own history has the addresses of reports.
    await renewReportSecret();
    setNotes([t('history-deleted-everything')]);
  }

  return (
    <details class="card" id="files">
      <summary>{t('history-files')}</summary>
      <div class="stack">
        <div class="row">
          <button type="button" onClick={() => void save('json').catch(reportBug)}>
            {t('history-save-json')}
          </button>
          <button type="button" onClick={() => void save('csv').catch(reportBug)}>
            {t('history-save-csv')}
          </button>
          <SureButton
            label={t('history-delete-everything')}
            sure={t('history-delete-everything-sure')}
            onSure={deleteAll}
          />
        </div>
        <label class="check">
          <input
            type="checkbox"
            name="secrets"
            checked={withSecrets}
            onChange={(event) => onSecrets(event.currentTarget.checked)}
          />
          <span>
            {t('history-secrets')}
            <br />
            <span class="small quiet">{t('history-secrets-hint')}</span>
          </span>
        </label>
        <label class="field">
          <span>{t('history-import')}</span>
          <input
            type="file"
            name="import"
            accept=".json,.csv,application/json,text/csv"
            aria-describedby="import-hint"
            onChange={(event) => void take(event.currentTarget).catch(reportBug)}
          />
          <span class="small quiet" id="import-hint">
            {t('history-import-hint')}
          </span>
        </label>
        <div role="status">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </details>
  );
}
