import { parsePayload } from '../../utils/payload/parse-payload';
import { findSignals } from '../../utils/signals/find-signals';
import type { Signal } from '../../utils/signals/signal';

/** One line of a list of links. */
export interface LinkLine {
  source: string;
  url: string;
}

/** What a person would be told of a link without a key: `note` is worth knowing and no warning. */
export type Outcome = 'high' | 'medium' | 'note' | 'none';

export interface JudgedLink extends LinkLine {
  outcome: Outcome;
  /** Heaviest first. */
  signals: Signal[];
}

/** How often each outcome came, and how many links there were. */
export type OutcomeCounts = Record<Outcome | 'n', number>;

/** Reads `source<TAB>url` lines; a bare host becomes its home page. Blank lines and those with `#` in front are left out. */
export function readLinkLines(text: string): LinkLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const tab = line.indexOf('\t');
      const [source, url] = tab === -1 ? ['', line] : [line.slice(0, tab), line.slice(tab + 1)];
      return { source, url: /^[a-z][a-z0-9+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}/` };
    });
}

/** The heaviest signal decides; what speaks for a link is no outcome of its own. */
export function outcomeOf(signals: readonly Signal[]): Outcome {
  const has = (...levels: Signal['level'][]) => signals.some(({ level }) => levels.includes(level));
  if (has('high')) return 'high';
  if (has('medium')) return 'medium';
  return has('low', 'info') ? 'note' : 'none';
}

/** Judges a link as the text of a code that stands nowhere. */
export function judgeLink(line: LinkLine): JudgedLink {
  const signals = findSignals({ payload: parsePayload(line.url) });
  return { ...line, outcome: outcomeOf(signals), signals };
}

export function countOutcomes(links: readonly JudgedLink[]): OutcomeCounts {
  const counts: OutcomeCounts = { n: links.length, high: 0, medium: 0, note: 0, none: 0 };
  for (const { outcome } of links) counts[outcome] += 1;
  return counts;
}

/** Each rule that fired with its level, by how many links have it; the most frequent first. */
export function countRules(links: readonly JudgedLink[]): [rule: string, links: number][] {
  const counts = new Map<string, number>();
  for (const { signals } of links) {
    for (const name of new Set(signals.map(({ rule, level }) => `${rule} (${level})`)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
