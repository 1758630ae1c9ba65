/** Evidence that a sentence may name. */
const NAMED = [
  ...['account', 'age', 'decoy', 'domain', 'ending', 'host', 'looks', 'mail', 'named', 'network', 'number'],
  ...['other', 'parts', 'port', 'range', 'scheme', 'service', 'site', 'suffix', 'token', 'told', 'via'],
  ...['which', 'word', 'written'],
] as const;

/** Evidence that a sentence is chosen by: absent means no. */
const FLAGS = ['amount', 'by', 'home', 'how', 'kind', 'page', 'same'] as const;

/** What was seen, as sentences take it: everything there is a name for. */
export type Seen = Readonly<Record<(typeof NAMED)[number] | (typeof FLAGS)[number], string>>;

/** Evidence is a stranger's text and can be long. */
const MAX_LENGTH = 120;

function shortened(text: string): string {
  const chars = [...text];
  return chars.length > MAX_LENGTH ? `${chars.slice(0, MAX_LENGTH).join('')}…` : text;
}

/** Evidence as sentences take it. What an older version did not store leaves a gap, never an error. */
export function seenOf(evidence: Readonly<Record<string, string>>): Seen {
  const take = (name: string, absent: string) =>
    [name, Object.hasOwn(evidence, name) ? shortened(evidence[name] ?? absent) : absent] as const;
  return Object.fromEntries([
    ...NAMED.map((name) => take(name, '…')),
    ...FLAGS.map((name) => take(name, '')),
  ]) as Seen;
}
