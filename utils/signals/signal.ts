/** How much a signal weighs. `good` speaks for the code; `info` is worth knowing and no reason for doubt. */
export type SignalLevel = 'good' | 'info' | 'low' | 'medium' | 'high';

/** One local reason for doubt or for trust, found without network. JSON, so that it can be stored. */
export interface Signal {
  /** The rule's name, kebab case; the interface has the words for it. */
  rule: string;
  level: SignalLevel;
  /** What was seen, by name: host names, texts. Untrusted strings, shown as text. */
  evidence: Record<string, string>;
}
