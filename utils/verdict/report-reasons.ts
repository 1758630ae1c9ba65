import type { RefusedReason } from '../payload/checkable';
import type { Payload } from '../payload/payload';
import { askedAddress } from '../signals/asked-address';
import type { FailureReason, LookUp, LookUpState } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
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

function engines(count: number): string {
  return count === 1 ? '1 engine' : `${count} engines`;
}

const fromVirusTotal = (weight: number, text: string): Reason => ({ text, weight, source: 'virustotal' });

/** What the engines found, how many of how many. */
function detectionReasons({ total }: UrlReport, { malicious, suspicious }: EngineOpinion): Reason[] {
  const reasons: Reason[] = [];
  const of = total > 0 ? ` of ${total}` : '';
  if (malicious > 0) {
    const [weight, quantity] = malicious > 3 ? [100, 'Many'] : [85, 'Some'];
    const text = `${quantity} engines (${malicious}${of}) on VirusTotal call it malicious.`;
    reasons.push(fromVirusTotal(weight, text));
  }
  if (suspicious > 0) {
    const verb = suspicious === 1 ? 'finds' : 'find';
    reasons.push(fromVirusTotal(60, `${engines(suspicious)}${of} on VirusTotal ${verb} it suspicious.`));
  }
  return reasons;
}

/** A flawed "nothing found" is no reason for anything; its flaw is said instead. */
function nothingFoundReason({ total }: UrlReport, { conclusive, flaws }: EngineOpinion): Reason | undefined {
  if (conclusive) {
    return fromVirusTotal(0, `None of ${engines(total)} on VirusTotal flagged it, which is no guarantee.`);
  }
  return flaws.includes('unjudged')
    ? fromVirusTotal(10, 'No engine on VirusTotal has judged it.')
    : undefined;
}

/** What has to be said along with the report. */
function flawReasons(report: UrlReport, { flaws }: EngineOpinion): Reason[] {
  const { total, scanDate, unrecognised = 0 } = report;
  const reasons: Reason[] = [];
  if (flaws.includes('unrecognised')) {
    const text = `What ${engines(unrecognised)} on VirusTotal said of it is not understood by this version.`;
    reasons.push(fromVirusTotal(30, text));
  }
  if (total > 0 && flaws.includes('undated')) {
    const text =
      scanDate === undefined
        ? 'VirusTotal does not say when it was judged.'
        : 'The date of the judgement is in the future, so nobody knows when it was judged.';
    reasons.push(fromVirusTotal(10, text));
  }
  if (flaws.includes('redacted-only')) {
    const text = 'VirusTotal judged the address without its secrets; the whole one may lead elsewhere.';
    reasons.push(fromVirusTotal(30, text));
  }
  if (flaws.includes('stale')) {
    reasons.push(fromVirusTotal(10, 'This answer is old; the site may have changed since.'));
  } else if (flaws.includes('outdated')) {
    const text = 'The engines looked at it long ago; the site may have changed since.';
    reasons.push(fromVirusTotal(10, text));
  }
  return reasons;
}

/** A report in sentences, each with its weight. */
export function reportReasons(report: UrlReport, opinion: EngineOpinion): Reason[] {
  const brands = [...new Set(Object.values(report.targetedBrands))].slice(0, 3).join(', ');
  const hasDetections = opinion.malicious + opinion.suspicious > 0;
  const nothingFound = hasDetections ? undefined : nothingFoundReason(report, opinion);
  return [
    ...detectionReasons(report, opinion),
    ...(brands ? [fromVirusTotal(75, `Engines say that it imitates ${brands}.`)] : []),
    ...(nothingFound ? [nothingFound] : []),
    ...flawReasons(report, opinion),
  ];
}

const FAILURES: Record<FailureReason, string> = {
  'no-key': 'It was not checked with VirusTotal, which needs a key of your own.',
  'wrong-key': 'VirusTotal does not accept the key, so it was not checked.',
  'inactive-key': 'The VirusTotal account is not active yet, so it was not checked.',
  forbidden: 'VirusTotal does not allow this question with this key.',
  'over-quota': 'The key’s allowance of questions is used up, so it was not checked.',
  offline: 'VirusTotal could not be reached, so it was not checked.',
  insecure: 'The connection to VirusTotal was not private, so it was not checked.',
  proxy: 'The proxy lets no question to VirusTotal through.',
  intercepted: 'Something on the way answered in VirusTotal’s place, so it was not checked.',
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
  'overlay-host': 'It leads into a network of its own such as Tor, so nothing is sent anywhere.',
  'private-host': 'It leads inside a local network, so nothing is sent anywhere.',
  'too-long': 'The address is too long to be checked.',
};

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
    const text = lookUp
      ? 'VirusTotal’s answer is not stored any more.'
      : 'It was not checked with VirusTotal.';
    return fromVirusTotal(2, text);
  }
  const text =
    lookUp.state === 'failed'
      ? ((lookUp.reason && FAILURES[lookUp.reason]) ?? 'The check with VirusTotal failed.')
      : STATES[lookUp.state];
  return fromVirusTotal(10, text);
}
