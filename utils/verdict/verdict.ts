import type { Payload } from '../payload/payload';
import type { Signal } from '../signals/signal';
import { explainSignal } from '../signals/words';
import type { ListHit } from '../threat-lists/threat-list';
import { listReason } from '../threat-lists/words';
import type { LookUp } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { Reason } from './reason';
import { type EngineOpinion, type Flaw, opinionOf, reportReasons, stateReason } from './report-reasons';

/** What all evidence comes to. There is no word for "harmless": nobody can know that. */
export type VerdictLevel = 'malicious' | 'suspicious' | 'nothing-found' | 'unknown';

/** The place of a verdict among all, the worst first. */
export const WORST_FIRST: Record<VerdictLevel, number> = {
  malicious: 0,
  suspicious: 1,
  unknown: 2,
  'nothing-found': 3,
};

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
  /** What threat lists name it. That none does means nothing. */
  listed?: readonly ListHit[];
}

/** Below many engines, above all else. */
const LISTED_WEIGHT = 95;
const LOCAL_WEIGHT = { high: 80, medium: 50, low: 20, info: 5, good: -10 } as const;

/**
 * The level, by threat lists, by what the engines say and then by the local signals:
 *
 * - on a threat list: malicious, since somebody has looked and says so;
 * - more than three engines, or one together with a high local signal: malicious;
 * - one to three engines, or engines that only suspect: suspicious (VirusTotal's own extension draws the same
 *   line between one to three and more);
 * - any high or medium local signal: suspicious, whatever the engines did not find;
 * - engines judged the very address, lately, and none found anything: nothing found;
 * - everything else, such as no report, a report without engines, one that is too old or about a redacted address:
 *   unknown.
 */
function levelOf(opinion: EngineOpinion, { signals, listed = [] }: VerdictInput): VerdictLevel {
  const has = (level: Signal['level']) => signals.some((signal) => signal.level === level);
  if (listed.length > 0 || opinion.malicious > 3 || (opinion.malicious > 0 && has('high')))
    return 'malicious';
  if (opinion.malicious + opinion.suspicious > 0 || has('high') || has('medium')) return 'suspicious';
  return opinion.conclusive ? 'nothing-found' : 'unknown';
}

function headlineOf(
  level: VerdictLevel,
  opinion: EngineOpinion,
  { payload, lookUp, report, listed = [] }: VerdictInput,
): string {
  switch (level) {
    case 'malicious':
      if (listed.length > 0 && opinion.malicious <= 3) return t('verdict-listed');
      return opinion.malicious > 3 ? t('verdict-malicious-many') : t('verdict-malicious-looks-it');
    case 'suspicious':
      return opinion.malicious + opinion.suspicious > 0
        ? t('verdict-suspicious-engines')
        : t('verdict-suspicious');
    case 'nothing-found':
      return t('verdict-nothing-found');
    case 'unknown':
      if (payload.kind === 'text' && payload.part) return t('verdict-part');
      if (payload.kind !== 'web') return t('verdict-nothing-to-check');
      return report ? FLAW_HEADLINES[opinion.flaws[0] ?? 'unjudged'] : unansweredHeadline(lookUp);
  }
}

/** Why a report that found nothing comes to nothing. */
const FLAW_HEADLINES = wordTable<Flaw>({
  unjudged: () => t('verdict-unjudged'),
  unrecognised: () => t('verdict-unrecognised'),
  undated: () => t('verdict-undated'),
  'redacted-only': () => t('verdict-redacted-only'),
  stale: () => t('verdict-stale'),
  outdated: () => t('verdict-outdated'),
  unfinished: () => t('verdict-unfinished'),
});

function unansweredHeadline({ state, reason }: Partial<Pick<LookUp, 'state' | 'reason'>> = {}): string {
  if (state === 'unknown') return t('verdict-unknown');
  // Nobody was asked where there was no key to ask with.
  if (state === 'failed' && reason === 'no-key') return t('verdict-not-checked');
  if (state === 'failed') return t('verdict-failed');
  return state === undefined || state === 'known' ? t('verdict-not-checked') : t('verdict-busy');
}

/**
 * What all the evidence comes to, with its reasons ranked. Pure and total: no report, an unfinished or failed
 * look-up and an empty report are never better than "unknown".
 */
export function verdictOf(input: VerdictInput): Verdict {
  const { payload, signals, report, lookUp, listed = [] } = input;
  const opinion = opinionOf(report, lookUp, input);
  const level = levelOf(opinion, input);
  const local = signals.map(
    (signal): Reason => ({
      text: explainSignal(signal),
      weight: LOCAL_WEIGHT[signal.level],
      source: 'local',
    }),
  );
  const lists = listed.map(
    (hit): Reason => ({ text: listReason(hit), weight: LISTED_WEIGHT, source: 'list' }),
  );
  const engines = report ? reportReasons(report, opinion) : [];
  const state = stateReason(payload, lookUp, report);
  const reasons = [...lists, ...engines, ...(state ? [state] : []), ...local].sort(
    (a, b) => b.weight - a.weight,
  );
  return { level, reasons, headline: headlineOf(level, opinion, input) };
}
