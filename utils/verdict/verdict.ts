import type { Payload } from '../payload/payload';
import type { Signal } from '../signals/signal';
import { explainSignal } from '../signals/words';
import type { LookUp } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
import type { Reason } from './reason';
import { type EngineOpinion, type Flaw, opinionOf, reportReasons, stateReason } from './report-reasons';

/** What all evidence comes to. There is no word for "harmless": nobody can know that. */
export type VerdictLevel = 'malicious' | 'suspicious' | 'nothing-found' | 'unknown';

export interface Verdict {
  level: VerdictLevel;
  /** Heaviest first. */
  reasons: Reason[];
  /** A few plain words. */
  headline: string;
}

/** The evidence. The caveats say what is wrong with the report, such as that it is old. */
export interface VerdictInput extends Partial<ReportCaveats> {
  payload: Payload;
  signals: readonly Signal[];
  lookUp?: Pick<LookUp, 'state' | 'reason'>;
  report?: UrlReport;
}

const LOCAL_WEIGHT = { high: 80, medium: 50, low: 20, info: 5, good: -10 } as const;

/**
 * The level, by what the engines say and then by the local signals:
 *
 * - more than three engines, or one together with a high local signal: malicious;
 * - one to three engines, or engines that only suspect: suspicious (VirusTotal's own extension draws the same
 *   line between one to three and more);
 * - any high or medium local signal: suspicious, whatever the engines did not find;
 * - engines judged the very address, lately, and none found anything: nothing found;
 * - everything else, such as no report, a report without engines, one that is too old or about a redacted address:
 *   unknown.
 */
function levelOf(opinion: EngineOpinion, signals: readonly Signal[]): VerdictLevel {
  const has = (level: Signal['level']) => signals.some((signal) => signal.level === level);
  if (opinion.malicious > 3 || (opinion.malicious > 0 && has('high'))) return 'malicious';
  if (opinion.malicious + opinion.suspicious > 0 || has('high') || has('medium')) return 'suspicious';
  return opinion.conclusive ? 'nothing-found' : 'unknown';
}

function headlineOf(
  level: VerdictLevel,
  opinion: EngineOpinion,
  { payload, lookUp, report }: VerdictInput,
): string {
  switch (level) {
    case 'malicious':
      return opinion.malicious > 3
        ? 'Many engines call it malicious'
        : 'Called malicious, and it looks the part';
    case 'suspicious':
      return opinion.malicious + opinion.suspicious > 0
        ? 'Some engines warn about it'
        : 'There is reason for doubt';
    case 'nothing-found':
      return 'No engine flagged it, which is no guarantee';
    case 'unknown':
      if (payload.kind !== 'web') return 'Nothing to check it against';
      return report ? FLAW_HEADLINES[opinion.flaws[0] ?? 'unjudged'] : unansweredHeadline(lookUp?.state);
  }
}

/** Why a report that found nothing comes to nothing. */
const FLAW_HEADLINES: Record<Flaw, string> = {
  unjudged: 'No engine has judged it yet',
  undated: 'Nobody knows when it was judged',
  'redacted-only': 'Only a shortened form of the address was judged',
  stale: 'The last answer is too old to go by',
  outdated: 'It was last examined too long ago to go by',
  unfinished: 'There is no new answer yet',
};

function unansweredHeadline(state: LookUp['state'] | undefined): string {
  if (state === 'unknown') return 'Unknown to VirusTotal';
  if (state === 'failed') return 'It could not be checked';
  return state === undefined || state === 'known' ? 'Not checked yet' : 'Being checked';
}

/**
 * What all the evidence comes to, with its reasons ranked. Pure and total: no report, an unfinished or failed
 * look-up and an empty report are never better than "unknown".
 */
export function verdictOf(input: VerdictInput): Verdict {
  const { payload, signals, report, lookUp } = input;
  const opinion = opinionOf(report, lookUp, input);
  const level = levelOf(opinion, signals);
  const local = signals.map(
    (signal): Reason => ({
      text: explainSignal(signal),
      weight: LOCAL_WEIGHT[signal.level],
      source: 'local',
    }),
  );
  const engines = report ? reportReasons(report, opinion) : [];
  const state = stateReason(payload, lookUp, report);
  const reasons = [...engines, ...(state ? [state] : []), ...local].sort((a, b) => b.weight - a.weight);
  return { level, reasons, headline: headlineOf(level, opinion, input) };
}
