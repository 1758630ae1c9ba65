import type { Database } from './database';
import { putReportIn, REPORT_STORES } from './reports';
import type { ReportRecord } from './schema';

/** Stores a report with its rows; the product does so in the transaction that also writes the look-up. */
export async function putReport(db: Database, record: ReportRecord): Promise<void> {
  const tx = db.transaction(REPORT_STORES, 'readwrite');
  await putReportIn(tx, record);
  await tx.done;
}
