import type { ReportRecord } from '../utils/store/schema';
import { ago } from '../utils/time-words';

/** The original's facts in a sentence: positives of total, when the engines judged, when it was asked. */
export function ReportLine({ record, stale, busy }: { record: ReportRecord; stale: boolean; busy: boolean }) {
  const { report, fetchedAt, step } = record;
  const { positives, total, scanDate } = report;
  const now = Date.now();
  const kind = positives > 3 ? 'bad' : positives > 0 ? 'warn' : '';
  return (
    <div class={`note small ${kind}`} data-report={`${positives}/${total}`}>
      <p>
        <b>VirusTotal:</b>{' '}
        {total === 0
          ? 'no engine has judged it yet'
          : `${positives} of ${total} engines ${positives === 1 ? 'flags' : 'flag'} it`}
        {scanDate !== undefined && `, examined ${ago(scanDate, now)}`}
        {step === 'redacted' && ', for the address without its secrets'}
      </p>
      <p class="quiet">
        {stale && <b>Old answer. </b>}
        Asked {ago(fetchedAt, now)}
        {busy && stale && '; a fresh answer is on its way'}
      </p>
    </div>
  );
}
