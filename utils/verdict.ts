import type { Payload } from './payload/payload';
import type { Signal } from './signals/signal';
import { explainSignal } from './signals/words';
import type { LookUp } from './virustotal/look-up';
import type { UrlReport } from './virustotal/report';

export type VerdictLevel = 'malicious' | 'suspicious' | 'nothing-found' | 'unknown';

export interface Reason {
  text: string;
  /** How much it counts, 0 to 100; negative speaks for the code. */
  weight: number;
  source: 'virustotal' | 'local';
}

export interface Verdict {
  level: VerdictLevel;
  /** Heaviest first. */
  reasons: Reason[];
  headline: string;
}

export interface VerdictInput {
  payload: Payload;
  signals: readonly Signal[];
  lookUp?: Pick<LookUp, 'state' | 'reason'>;
  report?: UrlReport;
  /** The report is older than it is trusted for. */
  stale?: boolean;
}

const WEIGHT = { high: 70, medium: 40, low: 15, info: 5, good: -10 } as const;

const HEADLINE: Record<VerdictLevel, string> = {
  malicious: 'Do not go there',
  suspicious: 'Be careful',
  'nothing-found': 'Nothing found against it',
  unknown: 'Not known',
};

/** What all the evidence comes to. Pure; an absent or unfinished report never makes it better than unknown. */
export function decide(input: VerdictInput): Verdict {
  const { signals, report } = input;
  const local: Reason[] = signals.map((signal) => ({
    text: explainSignal(signal),
    weight: WEIGHT[signal.level],
    source: 'local',
  }));
  const malicious = report?.detections.filter((found) => found.category === 'malicious').length ?? 0;
  const high = signals.some((signal) => signal.level === 'high');
  let level: VerdictLevel = 'unknown';
  if (malicious > 3 || (malicious > 0 && high)) level = 'malicious';
  else if ((report && report.positives > 0) || high) level = 'suspicious';
  else if (report && report.total > 0) level = 'nothing-found';
  return { level, reasons: local.sort((a, b) => b.weight - a.weight), headline: HEADLINE[level] };
}

const ORDER: readonly VerdictLevel[] = ['nothing-found', 'unknown', 'suspicious', 'malicious'];

/** The worse of two verdicts, for two codes in one place. */
export function worst(a: Verdict, b: Verdict): Verdict {
  return ORDER.indexOf(b.level) > ORDER.indexOf(a.level) ? b : a;
}
