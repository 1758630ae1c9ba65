import { useState } from 'preact/hooks';
import { exportHistory } from '../../utils/history/export-history';
import { reportBug } from '../../utils/platform/errors';
import { keepHistory, renewReportSecret } from '../../utils/platform/settings';
import { clearHistory } from '../../utils/store/clear-history';
import { openDatabase } from '../../utils/store/database';

import { useSetting } from './use-setting';

/** The history can be switched off, taken along and thrown away. */
export function HistorySection() {
  const [keep, setKeep] = useSetting(keepHistory);
  const [sure, setSure] = useState(false);
  const [note, setNote] = useState('');
  if (keep === undefined) return null;

  async function save(how: { withSecrets?: boolean } = {}): Promise<void> {
    const file = await exportHistory(await openDatabase(), { now: Date.now(), ...how });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `qr-codes-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async function clear(): Promise<void> {
    await clearHistory();
    // The browser's own history has the addresses of reports.
    await renewReportSecret();
    setSure(false);
    setNote('The history is empty.');
  }

  return (
    <section class="card stack">
      <h2>History</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={keep}
          onChange={(event) => void setKeep(event.currentTarget.checked).catch(reportBug)}
        />
        <span>
          Remember codes on this device
          <br />
          <span class="small quiet">Never those from private windows.</span>
        </span>
      </label>
      <div class="row">
        <button type="button" onClick={() => void save().catch(reportBug)}>
          Save as a file
        </button>
        <button type="button" onClick={() => void save({ withSecrets: true }).catch(reportBug)}>
          Save with passwords and other secrets
        </button>
        {sure ? (
          <>
            <button type="button" class="danger" onClick={() => void clear().catch(reportBug)}>
              Yes, delete everything
            </button>
            <button type="button" onClick={() => setSure(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" class="danger" onClick={() => setSure(true)}>
            Delete the history …
          </button>
        )}
      </div>
      {note && (
        <p class="small" role="status">
          {note}
        </p>
      )}
    </section>
  );
}
