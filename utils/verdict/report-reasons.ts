import type { RefusedReason } from '../payload/checkable';
import type { Payload } from '../payload/payload';
import { askedAddress } from '../signals/asked-address';
import type { FailureReason, LookUp, LookUpState } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { Reason } from './reason';

/** What keeps a report's "nothing found" from counting; each has its own words. */
export type Flaw =
  | 'unrecognised' // an engine said what this version does not understand
  | 'unjudged' // no engine rated it
  | 'undated' // nobody knows when
  | 'stale' // we asked too long ago
  | 'outdated' // the engines looked too long ago
  | 'redacted-only' // it is about the address without its secrets
  | 'unfinished'; // a newer question is under way or failed

/** What VirusTotal's engines come to, as numbers of engines. */
export interface EngineOpinion {
  malicious: number;
  suspicious: number;
  /** Without a report, or with any flaw of it, finding nothing means nothing. */
  conclusive: boolean;
  flaws: Flaw[];
}

/**
 * Reads a report with suspicion: detections and the number of positives may disagree (VirusTotal's v2 does not
 * tell malicious from suspicious apart), and then the worse counts.
 */
export function opinionOf(
  report: UrlReport | undefined,
  lookUp: Pick<LookUp, 'state'> | undefined,
  caveats: Partial<ReportCaveats>,
): EngineOpinion {
  if (!report) return { malicious: 0, suspicious: 0, conclusive: false, flaws: [] };
  const malicious = report.detections.filter((one) => one.category === 'malicious').length;
  const suspicious = report.detections.filter((one) => one.category === 'suspicious').length;
  // Positives without a named detection are counted as malicious.
  const unnamed = Math.max(0, report.positives - malicious - suspicious);
  const unrecognised = report.unrecognised ?? 0;
  const flaws: [Flaw, boolean][] = [
    // Before "nobody judged it": somebody did, in words of a later time.
    ['unrecognised', unrecognised > 0],
    // Engines that do not rate it have not found anything, and have not looked either.
    ['unjudged', unrecognised === 0 && (report.total === 0 || (report.harmless ?? 0) === 0)],
    ['undated', report.scanDate === undefined || caveats.analysisInFuture === true],
    ['redacted-only', caveats.redactedOnly === true],
    ['stale', caveats.stale === true],
    ['outdated', caveats.analysisOutdated === true],
    ['unfinished', lookUp !== undefined && lookUp.state !== 'known'],
  ];
  const present = flaws.filter(([, has]) => has).map(([flaw]) => flaw);
  return { malicious: malicious + unnamed, suspicious, conclusive: present.length === 0, flaws: present };
}

const fromVirusTotal = (weight: number, text: string): Reason => ({ text, weight, source: 'virustotal' });

/** How many of how many call it malicious; the total may be unknown. */
function maliciousWords(count: number, total: number): string {
  if (count > 3) {
    return total > 0
      ? t('verdict-engines-many', { count, total })
      : t('verdict-engines-many-bare', { count });
  }
  return total > 0 ? t('verdict-engines-some', { count, total }) : t('verdict-engines-some-bare', { count });
}

function suspiciousWords(count: number, total: number): string {
  return total > 0
    ? t('verdict-engines-suspect', { count, total })
    : t('verdict-engines-suspect-bare', { count });
}

/** What the engines found, how many of how many. */
function detectionReasons({ total }: UrlReport, { malicious, suspicious }: EngineOpinion): Reason[] {
  const reasons: Reason[] = [];
  if (malicious > 0) {
    reasons.push(fromVirusTotal(malicious > 3 ? 100 : 85, maliciousWords(malicious, total)));
  }
  if (suspicious > 0) reasons.push(fromVirusTotal(60, suspiciousWords(suspicious, total)));
  return reasons;
}

/** A flawed "nothing found" is no reason for anything; its flaw is said instead. */
function nothingFoundReason({ total }: UrlReport, { conclusive, flaws }: EngineOpinion): Reason | undefined {
  if (conclusive) return fromVirusTotal(0, t('verdict-engines-none', { total }));
  return flaws.includes('unjudged') ? fromVirusTotal(10, t('verdict-engines-unjudged')) : undefined;
}

/** What has to be said along with the report. */
function flawReasons(report: UrlReport, { flaws }: EngineOpinion): Reason[] {
  const { total, scanDate, unrecognised = 0 } = report;
  const reasons: Reason[] = [];
  if (flaws.includes('unrecognised')) {
    reasons.push(fromVirusTotal(30, t('verdict-engines-unrecognised', { count: unrecognised })));
  }
  if (total > 0 && flaws.includes('undated')) {
    const text = scanDate === undefined ? t('verdict-date-missing') : t('verdict-date-in-future');
    reasons.push(fromVirusTotal(10, text));
  }
  if (flaws.includes('redacted-only')) reasons.push(fromVirusTotal(30, t('verdict-judged-redacted')));
  if (flaws.includes('stale')) reasons.push(fromVirusTotal(10, t('verdict-answer-old')));
  else if (flaws.includes('outdated')) reasons.push(fromVirusTotal(10, t('verdict-examined-long-ago')));
  return reasons;
}

/** A report in sentences, each with its weight. */
export function reportReasons(report: UrlReport, opinion: EngineOpinion): Reason[] {
  const brands = [...new Set(Object.values(report.targetedBrands))].slice(0, 3).join(', ');
  const hasDetections = opinion.malicious + opinion.suspicious > 0;
  const nothingFound = hasDetections ? undefined : nothingFoundReason(report, opinion);
  return [
    ...detectionReasons(report, opinion),
    ...(brands ? [fromVirusTotal(75, t('verdict-engines-brands', { brands }))] : []),
    ...(nothingFound ? [nothingFound] : []),
    ...flawReasons(report, opinion),
  ];
}

const FAILURES = wordTable<FailureReason>({
  'no-key': () => t('verdict-failed-no-key'),
  'wrong-key': () => t('verdict-failed-wrong-key'),
  'inactive-key': () => t('verdict-failed-inactive-key'),
  forbidden: () => t('verdict-failed-forbidden'),
  'over-quota': () => t('verdict-failed-over-quota'),
  offline: () => t('verdict-failed-offline'),
  insecure: () => t('verdict-failed-insecure'),
  proxy: () => t('verdict-failed-proxy'),
  intercepted: () => t('verdict-failed-intercepted'),
  timeout: () => t('verdict-failed-timeout'),
  'server-error': () => t('verdict-failed-server-error'),
  nonsense: () => t('verdict-failed-nonsense'),
  'not-checkable': () => t('verdict-failed-not-checkable'),
  'needs-address': () => t('verdict-failed-needs-address'),
  'never-sent': () => t('verdict-failed-never-sent'),
  'no-permission': () => t('verdict-failed-no-permission'),
  'still-analysing': () => t('verdict-failed-still-analysing'),
  cancelled: () => t('verdict-failed-cancelled'),
});

const STATES = wordTable<Exclude<LookUpState, 'known' | 'failed'>>({
  waiting: () => t('verdict-state-waiting'),
  asking: () => t('verdict-state-asking'),
  unknown: () => t('verdict-state-unknown'),
  submitting: () => t('verdict-state-submitting'),
  queued: () => t('verdict-state-queued'),
  analysing: () => t('verdict-state-analysing'),
});

const REFUSED = wordTable<RefusedReason>({
  'not-web': () => t('verdict-refused-not-web'),
  'log-in': () => t('verdict-refused-log-in'),
  'overlay-host': () => t('verdict-refused-overlay-host'),
  'private-host': () => t('verdict-refused-private-host'),
  'too-long': () => t('verdict-refused-too-long'),
});

/** The state of the look-up, in a sentence; `undefined` when there is a finished report. */
export function stateReason(
  payload: Payload,
  lookUp: Pick<LookUp, 'state' | 'reason'> | undefined,
  report: UrlReport | undefined,
): Reason | undefined {
  const checkable = askedAddress(payload);
  if ('refused' in checkable) return { text: REFUSED[checkable.refused], weight: 1, source: 'local' };
  if (!lookUp || lookUp.state === 'known') {
    if (report) return undefined;
    const text = lookUp ? t('verdict-state-forgotten') : t('verdict-state-unchecked');
    return fromVirusTotal(2, text);
  }
  const text =
    lookUp.state === 'failed'
      ? ((lookUp.reason && FAILURES[lookUp.reason]) ?? t('verdict-failed-otherwise'))
      : STATES[lookUp.state];
  return fromVirusTotal(10, text);
}
