import { caveatsOf } from '../virustotal/caveats';
import type { LookUp } from '../virustotal/look-up';
import type { Database } from './database';
import type { CodeRecord, ReportRecord } from './schema';

/** One line of the export. A look-up without a report says its state, so that nothing reads as clean by omission. */
interface ExportedCode {
  text?: string;
  /** Why there is no text. */
  withheld?: 'not a web address';
  page?: string;
  firstSeen: string;
  checkedAt?: string;
  signals: CodeRecord['signals'];
  lookUp?: Pick<LookUp, 'state' | 'reason' | 'step'>;
  report?: ReportRecord['report'];
  reportFetchedAt?: string;
  reportIsOld?: boolean;
  /** The engines judged it long before the report was fetched. */
  examinedLongAgo?: boolean;
  /** The date of the engines' judgement is in the future: it says nothing. */
  examinedInFuture?: boolean;
  /** Present when secrets were taken out of the address before asking. */
  reportIsAbout?: 'the address without its secrets';
}

/**
 * The history as JSON text, newest first. Texts that are no web address (Wi-Fi passwords, one-time-password
 * secrets, contacts) are left out unless asked for; settings and the key are not part of the database's history.
 */
export async function exportHistory(
  db: Database,
  { now, withSecrets = false }: { now: number; withSecrets?: boolean },
): Promise<string> {
  const tx = db.transaction(['codes', 'reports', 'lookUps']);
  const codes = (await tx.objectStore('codes').index('by-checked').getAll()).reverse();
  const exported = await Promise.all(
    codes.map(async (code) => {
      const key = code.lookUpKey;
      const [report, lookUp] = await Promise.all([
        key === undefined ? undefined : tx.objectStore('reports').get(key),
        key === undefined ? undefined : tx.objectStore('lookUps').get(key),
      ]);
      return toLine(code, { report, lookUp, now, withSecrets });
    }),
  );
  await tx.done;
  return JSON.stringify({ format: 'qr-code-previewer history', version: 1, codes: exported }, null, 2);
}

interface Joined {
  report: ReportRecord | undefined;
  lookUp: LookUp | undefined;
  now: number;
  withSecrets: boolean;
}

function toLine(code: CodeRecord, { report, lookUp, now, withSecrets }: Joined): ExportedCode {
  const isLink = code.lookUpKey !== undefined || /^https?:\/\//i.test(code.text);
  const line: ExportedCode = {
    ...(isLink || withSecrets ? { text: code.text } : { withheld: 'not a web address' }),
    firstSeen: new Date(code.firstSeen).toISOString(),
    // Evidence quotes the text, so it is withheld along with it.
    signals: isLink || withSecrets ? code.signals : code.signals.map((one) => ({ ...one, evidence: {} })),
  };
  if (code.page !== undefined) line.page = code.page;
  if (code.checkedAt !== undefined) line.checkedAt = new Date(code.checkedAt).toISOString();
  if (lookUp) {
    const { state, reason, step } = lookUp;
    line.lookUp = reason === undefined ? { state, step } : { state, step, reason };
  }
  if (report) {
    line.report = report.report;
    line.reportFetchedAt = new Date(report.fetchedAt).toISOString();
    const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveatsOf(report, code.text, now);
    line.reportIsOld = stale;
    if (analysisOutdated) line.examinedLongAgo = true;
    if (analysisInFuture) line.examinedInFuture = true;
    if (redactedOnly) line.reportIsAbout = 'the address without its secrets';
  }
  return line;
}
