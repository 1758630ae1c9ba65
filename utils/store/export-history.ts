import { checkableUrl } from '../payload/checkable';
import { parsePayload } from '../payload/parse-payload';
import type { Payload } from '../payload/payload';
import { escapeInvisible } from '../payload/reveal-invisible';
import { caveatsOf } from '../virustotal/caveats';
import type { LookUp } from '../virustotal/look-up';
import { redact } from '../virustotal/redaction/redact';
import type { UrlReport } from '../virustotal/report';
import type { Database } from './database';
import type { CodeRecord, ReportRecord } from './schema';

/** One line of the export. A look-up without a report says its state, so that nothing reads as clean by omission. */
interface ExportedCode {
  /** What kind of code it is. */
  kind: Payload['kind'];
  /** The code's text; of a web address without its secrets, unless they were asked for. */
  text?: string;
  /** Present where secrets were taken out of the text. */
  secretsRemoved?: true;
  /** Why there is no text. */
  withheld?: 'not a web address' | 'it lets its reader in';
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
 * The history as JSON text, newest first. Unless secrets are asked for, texts that are no web address (Wi-Fi passwords,
 * one-time-password secrets, contacts) and addresses that let their reader in (log-ins, mobile contracts) are left out,
 * and other addresses stand without their secrets, as they would be sent. With secrets every code's text is whole.
 * Characters that are not seen, or turn the direction of writing, are written as escapes. Settings and the key are
 * not part of the database's history.
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
  const history = { format: 'qr-code-previewer history', version: 1, codes: exported };
  return escapeInvisible(JSON.stringify(history, null, 2));
}

interface Joined {
  report: ReportRecord | undefined;
  lookUp: LookUp | undefined;
  now: number;
  withSecrets: boolean;
}

/** A code's text as it may stand in the file, or why it does not. */
function exportedText(code: CodeRecord): Pick<ExportedCode, 'kind' | 'text' | 'secretsRemoved' | 'withheld'> {
  const payload = parsePayload(code.text);
  const { kind } = payload;
  const checkable = checkableUrl(payload);
  const isLogIn = 'refused' in checkable && checkable.refused === 'log-in';
  if (payload.kind !== 'web' || isLogIn) {
    const isAddress = isLogIn || /^https?:/i.test(code.text.trim());
    return { kind, withheld: isAddress ? 'it lets its reader in' : 'not a web address' };
  }
  const { url, removed } = redact(payload.url);
  return removed.length === 0 ? { kind, text: code.text } : { kind, text: url, secretsRemoved: true };
}

/** The addresses in a report without their secrets: where the whole one was asked about, they stand there again. */
function withoutSecrets(report: UrlReport): UrlReport {
  const { finalUrl } = report;
  return {
    ...report,
    url: redact(report.url).url,
    redirects: report.redirects.map((one) => redact(one).url),
    ...(finalUrl !== undefined && { finalUrl: redact(finalUrl).url }),
  };
}

function toLine(code: CodeRecord, { report, lookUp, now, withSecrets }: Joined): ExportedCode {
  const line: ExportedCode = {
    ...(withSecrets ? { kind: parsePayload(code.text).kind, text: code.text } : exportedText(code)),
    firstSeen: new Date(code.firstSeen).toISOString(),
    signals: code.signals,
  };
  // Evidence quotes the text, so it is withheld along with it.
  if (line.text !== code.text) line.signals = code.signals.map((one) => ({ ...one, evidence: {} }));
  if (code.page !== undefined) line.page = withSecrets ? code.page : redact(code.page).url || code.page;
  if (code.checkedAt !== undefined) line.checkedAt = new Date(code.checkedAt).toISOString();
  if (lookUp) {
    const { state, reason, step } = lookUp;
    line.lookUp = reason === undefined ? { state, step } : { state, step, reason };
  }
  if (report) {
    line.report = withSecrets ? report.report : withoutSecrets(report.report);
    line.reportFetchedAt = new Date(report.fetchedAt).toISOString();
    const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveatsOf(report, code.text, now);
    line.reportIsOld = stale;
    if (analysisOutdated) line.examinedLongAgo = true;
    if (analysisInFuture) line.examinedInFuture = true;
    if (redactedOnly) line.reportIsAbout = 'the address without its secrets';
  }
  return line;
}
