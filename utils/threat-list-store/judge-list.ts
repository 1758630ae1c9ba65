import { type ListCounts, MAX_ENTRIES } from '../threat-lists/list-parser';
import type { ListTrouble } from '../threat-lists/threat-list';

/** A list that had at least so many entries does not shrink to a tenth overnight. */
const LARGE = 1000;

/**
 * Whether what was read is a list that may take the old one's place.
 *
 * @param entries different entries that were read
 * @param before how many the list has now, if it is an update
 */
export function judgeList(counts: ListCounts, entries: number, before = 0): ListTrouble | undefined {
  const { lines, unreadable, promised } = counts;
  if (counts.isMarkup || counts.isEndless || unreadable * 2 > lines) return 'broken';
  if (entries > MAX_ENTRIES) return 'too-long';
  if (entries === 0) return 'empty';
  if (promised !== undefined && lines < promised * 0.9) return 'cut';
  return before >= LARGE && entries * 10 < before ? 'cut' : undefined;
}
