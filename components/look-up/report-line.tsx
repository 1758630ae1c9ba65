import type { ComponentChildren } from 'preact';
import { ago } from '../../utils/shared/time-words';
import type { ReportRecord } from '../../utils/store/schema';
import type { ReportCaveats, UrlReport } from '../../utils/virustotal/report';
import { t } from '../../utils/words/translate';
import { Words } from '../words';

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
  const { positives, total } = report;
  const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveats;
  const now = Date.now();
  const facts = factsOf(report, analysisInFuture, now);
  const asked = { when: ago(fetchedAt, now) };
  return (
    <div class="note small" data-report={`${positives}/${total}`}>
      <p>
        <Words id="look-up-report" vars={{ facts: facts.join(', ') }} parts={BOLD} />
      </p>
      {redactedOnly && (
        <p>
          <Words id="look-up-redacted" parts={BOLD} />
        </p>
      )}
      <p class="quiet">
        {stale && <b>{t('look-up-old')} </b>}
        {analysisOutdated && <b>{t('look-up-outdated')} </b>}
        {busy && stale ? t('look-up-asked-fresh', asked) : t('look-up-asked', asked)}
      </p>
    </div>
  );
}

const BOLD = { b: (inside: ComponentChildren) => <b>{inside}</b> };

/** What the engines found where that is nothing, and when they looked. */
function factsOf(report: UrlReport, isInFuture: boolean, now: number): string[] {
  const { scanDate } = report;
  const opinion = report.positives > 0 ? [] : [opinionWords(report)];
  if (scanDate !== undefined) {
    const when = ago(scanDate, now);
    return [...opinion, isInFuture ? t('look-up-fact-future') : t('look-up-fact-examined', { when })];
  }
  return opinion.length > 0 ? opinion : [t('look-up-fact-undated')];
}

/** "None flags it" is said only where some engine rated it. */
function opinionWords({ total, harmless = 0, unrecognised = 0 }: UrlReport): string {
  if (unrecognised > 0) return t('look-up-fact-not-understood', { count: unrecognised });
  if (total === 0) return t('look-up-fact-unjudged');
  if (harmless === 0) return t('look-up-fact-known', { count: total });
  return t('look-up-fact-none', { count: total });
}
