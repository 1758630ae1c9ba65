import { idOf, urlReport } from '../virustotal/report.testing';
import type { SeenCode } from './codes';
import type { Database } from './database';
import { rowsIn } from './history-row';
import type { HistoryRow, ReportRecord } from './schema';

/** A code of a site, seen at a time, under its real id. */
export function seenCode(name: string, at: number, more: Partial<SeenCode> = {}): SeenCode {
  const text = `https://${name}.example/`;
  return { id: idOf(text), text, how: [], otherTexts: [], nested: false, signals: [], at, ...more };
}

/** A report fetched at a time, in which these engines call the address malicious. */
export function storedReport(key: string, fetchedAt: number, engines: string[] = []): ReportRecord {
  const report = urlReport({
    id: key,
    url: `https://${key}.example/`,
    scanDate: fetchedAt,
    detections: engines.map((engine) => ({ engine, category: 'malicious' })),
  });
  return { key, report, fetchedAt, staleAt: fetchedAt + 100_000, step: 'whole' };
}

/** All rows of the history, by id. */
export async function allRows(db: Database): Promise<Map<string, HistoryRow>> {
  const rows = (await db.getAll('historyChunks')).flatMap(rowsIn);
  return new Map(rows.map((row) => [row.id, row]));
}
