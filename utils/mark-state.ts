import type { MarkState } from './messages';
import { parsePayload } from './payload/payload';
import type { Signal } from './signals/signal';
import { decide, type Verdict } from './verdict';
import type { LookUp } from './virustotal/look-up';
import type { Standing, UrlReport } from './virustotal/report';

export interface Evidence extends Partial<Standing> {
  text: string;
  signals: Signal[];
  lookUp?: LookUp;
  report?: UrlReport;
}

/** The verdict on a code from all that is known of it now. */
export function verdictOn(evidence: Evidence): Verdict {
  const { text, ...rest } = evidence;
  return decide({ payload: parsePayload(text), ...rest });
}

const BUSY: readonly string[] = ['waiting', 'asking', 'submitting', 'queued', 'analysing'];

/**
 * What the mark on the page shows. Reasons for doubt show at once; work under way shows before "unknown"; and a code
 * that nobody asked about is "unchecked", which is no judgement.
 */
export function markState(evidence: Evidence): MarkState {
  const { level } = verdictOn(evidence);
  if (level === 'malicious' || level === 'suspicious') return level;
  if (evidence.lookUp && BUSY.includes(evidence.lookUp.state)) return 'checking';
  if (!evidence.lookUp && !evidence.report) return 'unchecked';
  return level;
}
