import { ago } from '../../utils/shared/time-words';
import type { ReportRecord } from '../../utils/store/schema';
import type { ReportCaveats, UrlReport } from '../../utils/virustotal/report';

interface Props {
  record: ReportRecord;
  caveats: ReportCaveats;
  busy: boolean;
}

/**
 * A report's facts in a sentence: when the engines judged, when it was asked, and what they found where that is nothing.
 * How many flag it is the first of the reasons, and is not said twice.
 */
export function ReportLine({ record, caveats, busy }: Props) {
  const { report, fetchedAt } = record;
  const { positives, total, scanDate } = report;
  const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveats;
  const now = Date.now();
  const opinion = positives > 0 ? undefined : opinionWords(report);
  const examined = examinedWords(scanDate, analysisInFuture, now);
  return (
    <div class="note small" data-report={`${positives}/${total}`}>
      <p>
        <b>VirusTotal:</b> {opinion}
        {opinion && examined && ', '}
        {examined ?? (opinion ? '' : 'it does not say when it looked')}
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

function examinedWords(scanDate: number | undefined, isInFuture: boolean, now: number): string | undefined {
  if (scanDate === undefined) return undefined;
  return isInFuture ? 'with a date in the future' : `examined ${ago(scanDate, now)}`;
}

/** "None flags it" is said only where some engine rated it. */
function opinionWords({ positives, total, harmless = 0, unrecognised = 0 }: UrlReport): string {
  if (positives === 0 && unrecognised > 0) {
    return `${unrecognised} of its engines answered what this version does not understand`;
  }
  if (total === 0) return 'no engine has judged it yet';
  if (positives === 0 && harmless === 0) return `${total} engines know it, and none has judged it yet`;
  return `none of ${total} engines flags it`;
}
