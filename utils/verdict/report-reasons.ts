import { checkableUrl, type RefusedReason } from '../payload/checkable';
import type { Payload } from '../payload/parse-payload';
import type { FailureReason, LookUp, LookUpState } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
import type { Reason } from './reason';

/** What keeps a report's "nothing found" from counting; each has its own words. */
export type Flaw =
  | 'unjudged' // no engine rated it
  | 'undated' // nobody knows when
  | 'stale' // we asked too long ago
  | 'outdated' // the engines looked too long ago
  | 'redacted-only' // it is about the address without its secrets
  | 'unfinished'; // a newer question is under way or failed

/** What VirusTotal's engines come to. */
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
  const flaws: [Flaw, boolean][] = [
    // Engines that do not rate it have not found anything, and have not looked either.
    ['unjudged', report.total === 0 || (report.harmless ?? 0) === 0],
    ['undated', report.scanDate === undefined],
    ['redacted-only', caveats.redactedOnly === true],
    ['stale', caveats.stale === true],
    ['outdated', caveats.analysisOutdated === true],
    ['unfinished', lookUp !== undefined && lookUp.state !== 'known'],
  ];
  const present = flaws.filter(([, has]) => has).map(([flaw]) => flaw);
  return { malicious: malicious + unnamed, suspicious, conclusive: present.length === 0, flaws: present };
}

function engines(count: number): string {
  return count === 1 ? '1 engine' : `${count} engines`;
}

/** The report in sentences, with what keeps it from counting. */
export function reportReasons(report: UrlReport, opinion: EngineOpinion): Reason[] {
  return [...detectionReasons(report, opinion), ...flawReasons(report, opinion)].map(([weight, text]) => ({
    text,
    weight,
    source: 'virustotal',
  }));
}

type Weighed = [weight: number, text: string];

function detectionReasons(
  report: UrlReport,
  { malicious, suspicious, conclusive }: EngineOpinion,
): Weighed[] {
  const reasons: Weighed[] = [];
  const of = report.total > 0 ? ` of ${report.total}` : '';
  if (malicious > 3) reasons.push([100, `Many engines (${malicious}${of}) on VirusTotal call it malicious.`]);
  else if (malicious > 0)
    reasons.push([85, `Some engines (${malicious}${of}) on VirusTotal call it malicious.`]);
  if (suspicious > 0) {
    const find = suspicious === 1 ? 'finds' : 'find';
    reasons.push([60, `${engines(suspicious)}${of} on VirusTotal ${find} it suspicious.`]);
  }
  const brands = [...new Set(Object.values(report.targetedBrands))].slice(0, 3).join(', ');
  if (brands) reasons.push([75, `Engines say that it imitates ${brands}.`]);
  // A flawed "nothing found" is no reason for anything; its flaw is said instead.
  if (malicious + suspicious === 0 && conclusive)
    reasons.push([0, `None of ${engines(report.total)} on VirusTotal flagged it, which is no guarantee.`]);
  return reasons;
}

function flawReasons(report: UrlReport, { malicious, suspicious, flaws }: EngineOpinion): Weighed[] {
  const reasons: Weighed[] = [];
  if (malicious + suspicious === 0 && flaws.includes('unjudged'))
    reasons.push([10, 'No engine on VirusTotal has judged it.']);
  if (report.total > 0 && flaws.includes('undated'))
    reasons.push([10, 'VirusTotal does not say when it was judged.']);
  if (flaws.includes('redacted-only'))
    reasons.push([
      30,
      'VirusTotal judged the address without its secrets; the whole one may lead elsewhere.',
    ]);
  if (flaws.includes('stale')) reasons.push([10, 'This answer is old; the site may have changed since.']);
  else if (flaws.includes('outdated'))
    reasons.push([10, 'The engines looked at it long ago; the site may have changed since.']);
  return reasons;
}

const FAILURES: Record<FailureReason, string> = {
  'no-key': 'It was not checked with VirusTotal, which needs a key of your own.',
  'wrong-key': 'VirusTotal does not accept the key, so it was not checked.',
  'inactive-key': 'The VirusTotal account is not active yet, so it was not checked.',
  forbidden: 'VirusTotal does not allow this question with this key.',
  'over-quota': 'The key’s allowance of questions is used up, so it was not checked.',
  offline: 'There is no connection, so it was not checked.',
  timeout: 'VirusTotal did not answer in time.',
  'server-error': 'VirusTotal has a problem of its own at the moment.',
  nonsense: 'VirusTotal’s answer could not be understood.',
  'not-checkable': 'VirusTotal cannot check this address.',
  'needs-address': 'VirusTotal cannot be asked without telling it the address, which you have not allowed.',
  'never-sent': 'It is on your list of addresses that are never sent.',
  'no-permission': 'The extension may not ask VirusTotal: the permission is missing.',
  'still-analysing': 'VirusTotal is still analysing it.',
  cancelled: 'The check was cancelled.',
};

const STATES: Record<Exclude<LookUpState, 'known' | 'failed'>, string> = {
  waiting: 'The check with VirusTotal is waiting its turn.',
  asking: 'VirusTotal is being asked.',
  unknown: 'VirusTotal has never seen it, which says nothing about it.',
  submitting: 'It is being handed to VirusTotal.',
  queued: 'VirusTotal has it and will analyse it.',
  analysing: 'VirusTotal is analysing it.',
};

const REFUSED: Record<RefusedReason, string> = {
  'not-web': 'It is no web address, so nothing is sent anywhere.',
  'log-in': 'The address itself lets someone in, so it is never sent anywhere.',
  'private-host': 'It leads inside a local network, so nothing is sent anywhere.',
  'too-long': 'The address is too long to be checked.',
};

/** How far the look-up has come, in a sentence; `undefined` when there is a finished report. */
export function stateReason(
  payload: Payload,
  lookUp: Pick<LookUp, 'state' | 'reason'> | undefined,
  report: UrlReport | undefined,
): Reason | undefined {
  const checkable = checkableUrl(payload);
  if ('refused' in checkable) return { text: REFUSED[checkable.refused], weight: 1, source: 'local' };
  if (!lookUp || lookUp.state === 'known') {
    const text = lookUp
      ? 'VirusTotal’s answer is not stored any more.'
      : 'It was not checked with VirusTotal.';
    return report ? undefined : { text, weight: 2, source: 'virustotal' };
  }
  const text =
    lookUp.state === 'failed'
      ? ((lookUp.reason && FAILURES[lookUp.reason]) ?? 'The check with VirusTotal failed.')
      : STATES[lookUp.state];
  return { text, weight: 10, source: 'virustotal' };
}
