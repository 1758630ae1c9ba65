import { ago } from '../../utils/shared/time-words';
import type { ReportRecord } from '../../utils/store/schema';
import type { ReportCaveats, UrlReport } from '../../utils/virustotal/report';

interface Props {
  record: ReportRecord;
  caveats: ReportCaveats;
  busy: boolean;
}

/** The original's facts in a sentence: positives of total, when the engines judged, when it was asked. */
export function ReportLine({ record, caveats, busy }: Props) {
  const { report, fetchedAt } = record;
  const { positives, total, scanDate } = report;
  const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveats;
  const now = Date.now();
  const kind = positives > 3 ? 'bad' : positives > 0 ? 'warn' : '';
  return (
    <div class={`note small ${kind}`} data-report={`${positives}/${total}`}>
      <p>
        <b>VirusTotal:</b> {opinionWords(report)}
        {scanDate !== undefined &&
          (analysisInFuture ? ', with a date in the future' : `, examined ${ago(scanDate, now)}`)}
      </p>
      {redactedOnly && (
        <p>
          <b>For the address without its secrets.</b> The whole one may lead elsewhere.
        </p>
      )}
      <p class="quiet">
        {stale && <b>Old answer. </b>}
        {analysisOutdated && <b>Examined too long ago to go by. </b>}
        Asked {ago(fetchedAt, now)}
        {busy && stale && '; a fresh answer is on its way'}
      </p>
    </div>
  );
}

/** "None flags it" is said only where some engine rated it. */
function opinionWords({ positives, total, harmless = 0, unrecognised = 0 }: UrlReport): string {
  if (positives === 0 && unrecognised > 0) {
    return `${unrecognised} of its engines answered what this version does not understand`;
  }
  if (total === 0) return 'no engine has judged it yet';
  if (positives === 0 && harmless === 0) return `${total} engines know it, and none has judged it yet`;
  return `${positives} of ${total} engines ${positives === 1 ? 'flags' : 'flag'} it`;
}
