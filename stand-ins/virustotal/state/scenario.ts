/** How VirusTotal answers about a URL. The `unknown…` and `stuck` ones have no report until they are submitted. */
export type ScenarioKind =
  | 'malicious'
  | 'suspicious'
  | 'clean'
  | 'unrated'
  | 'unknown'
  | 'unknown-bad'
  | 'stuck'
  | 'nothing-known';

/** What the stand-in says of one URL. */
export interface Scenario {
  kind: ScenarioKind;
  /** The site sends visitors on to another host. */
  redirecting: boolean;
  /** How long ago the engines last judged it, in days; for known scenarios. */
  ageDays: number;
}

/** Longest words first, since `unknown-bad` contains `unknown`. */
const WORDS: ScenarioKind[] = [
  'unknown-bad',
  'unknown',
  'stuck',
  'malicious',
  'suspicious',
  'unrated',
  'clean',
];

/** Reads the scenario from the words in a canonical URL's host and path. Without any word it is not known. */
export function scenarioOf(url: string): Scenario {
  const { hostname, pathname } = new URL(url);
  const text = (hostname + pathname).toLowerCase();
  const redirecting = text.includes('redirecting');
  const kind = WORDS.find((word) => text.includes(word)) ?? (redirecting ? 'clean' : 'nothing-known');
  return { kind, redirecting, ageDays: text.includes('long-ago') ? 400 : 2 };
}

/** Whether a report exists before anybody submits the URL. */
export function isKnown(kind: ScenarioKind): boolean {
  return !['unknown', 'unknown-bad', 'stuck', 'nothing-known'].includes(kind);
}
