import { isRuleName, type RuleName } from './rule-names';
import type { Signal } from './signal';

type Sentence = (evidence: Record<string, string>) => string;

const SENTENCES: Record<RuleName, Sentence> = {
  'dangerous-scheme': (e) => `It is not a link but a program or a file address (${e.scheme}:).`,
  'decoy-user-info': (e) => `“${e.decoy}” before the @ is a decoy; it really leads to ${e.host}.`,
  'plain-http': (e) => `The connection to ${e.host} is not encrypted.`,
};

/** One plain sentence for a person. Takes a signal, also one stored by an older version; never throws. */
export function explainSignal(signal: Signal): string {
  return isRuleName(signal.rule) ? SENTENCES[signal.rule](signal.evidence) : signal.rule;
}
