import { PART } from '../store/history-row';
import type { HistoryRow } from '../store/schema';
import { WORST_FIRST } from '../verdict/verdict';

/** By what the history is sorted: newest, newest, from A, and worst first. */
export type HistorySort = 'last-seen' | 'first-seen' | 'domain' | 'verdict';

/** What is equal in what was asked for stands with the newest first. */
const newest = (a: HistoryRow, b: HistoryRow) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1);

/** A new list of the same rows in order. */
export function sortRows<Row extends HistoryRow>(rows: readonly Row[], by: HistorySort): Row[] {
  if (by === 'domain') return byDomain(rows);
  const order: Record<Exclude<HistorySort, 'domain'>, (a: HistoryRow, b: HistoryRow) => number> = {
    'last-seen': newest,
    'first-seen': (a, b) => b.firstSeen - a.firstSeen || newest(a, b),
    verdict: (a, b) => WORST_FIRST[a.level] - WORST_FIRST[b.level] || newest(a, b),
  };
  return [...rows].sort(order[by]);
}

/** What has no domain, such as Wi-Fi, stands at the end. */
function byDomain<Row extends HistoryRow>(rows: readonly Row[]): Row[] {
  const named = rows.map((row) => ({ row, domain: row.text.slice(0, row.text.indexOf(PART)) }));
  named.sort((a, b) => {
    if (a.domain === b.domain) return newest(a.row, b.row);
    if (a.domain === '' || b.domain === '') return a.domain === '' ? 1 : -1;
    return a.domain < b.domain ? -1 : 1;
  });
  return named.map(({ row }) => row);
}
