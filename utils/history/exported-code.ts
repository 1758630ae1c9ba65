import type { FoundIn } from '../files/found-in';
import { checkableUrl } from '../payload/checkable';
import { parseCode } from '../payload/parse-payload';
import type { Payload } from '../payload/payload';
import { type SymbolFacts, symbolFacts } from '../reader/code';
import type { CodeRecord, ReportRecord } from '../store/schema';
import { caveatsOf } from '../virustotal/caveats';
import type { LookUp } from '../virustotal/look-up';
import { redact } from '../virustotal/redaction/redact';
import type { UrlReport } from '../virustotal/report';

/** One code in the file. A look-up without a report says its state, so that nothing reads as clean by omission. */
export interface ExportedCode {
  /** What kind of code it is. */
  kind: Payload['kind'];
  /** The code's text; of a web address without its secrets, unless they were asked for. */
  text?: string;
  /** Present where secrets were taken out of the text. */
  secretsRemoved?: true;
  /** Why there is no text. */
  withheld?: 'not a web address' | 'it lets its reader in' | 'a part of a text';
  page?: string;
  /** Where it was met, if on no web page. */
  foundIn?: FoundIn;
  /** Present for other symbols than a whole QR code whose encoding is named. */
  symbol?: SymbolFacts;
  firstSeen: string;
  lastSeen: string;
  checkedAt?: string;
  how: CodeRecord['how'];
  /** Left out with the text. */
  otherTexts?: string[];
  nested: boolean;
  signals: CodeRecord['signals'];
  lookUp?: Pick<LookUp, 'state' | 'reason' | 'step'>;
  lookUpBy?: LookUp['by'];
  lookUpChangedAt?: string;
  report?: ReportRecord['report'];
  reportFetchedAt?: string;
  reportStaleAt?: string;
  /** How much of the address the question disclosed. */
  reportStep?: ReportRecord['step'];
  reportIsOld?: boolean;
  /** The engines judged it long before the report was fetched. */
  examinedLongAgo?: boolean;
  /** The date of the engines' judgement is in the future: it says nothing. */
  examinedInFuture?: boolean;
  /** Present when secrets were taken out of the address before asking. */
  reportIsAbout?: 'the address without its secrets';
}

interface Joined {
  report: ReportRecord | undefined;
  lookUp: LookUp | undefined;
  now: number;
  withSecrets: boolean;
}

/** A code's text as it may stand where others read it, or why it may not. */
export function textWithoutSecrets(
  code: Pick<CodeRecord, 'text' | 'part'>,
): Pick<ExportedCode, 'kind' | 'text' | 'secretsRemoved' | 'withheld'> {
  const payload = parseCode(code);
  const { kind, text } = payload;
  if (code.part) return { kind, withheld: 'a part of a text' };
  const checkable = checkableUrl(payload);
  const isLogIn = 'refused' in checkable && checkable.refused === 'log-in';
  if (payload.kind !== 'web' || isLogIn) {
    const isAddress = isLogIn || /^https?:/i.test(text.trim());
    return { kind, withheld: isAddress ? 'it lets its reader in' : 'not a web address' };
  }
  const { url, removed } = redact(payload.url);
  return removed.length === 0 ? { kind, text } : { kind, text: url, secretsRemoved: true };
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

/** The page before this one: many codes stand on one page, such as that of a mailbox. */
let known = { page: '', redacted: '' };

/** The address of the page where a code was met, without its secrets. */
export function pageWithoutSecrets(page: string): string {
  if (known.page !== page) known = { page, redacted: redact(page).url || page };
  return known.redacted;
}

const iso = (time: number) => new Date(time).toISOString();

/** A code with its look-up and report, as it stands in the file. */
export function exportedCode(code: CodeRecord, { report, lookUp, now, withSecrets }: Joined): ExportedCode {
  // Of all codes at once; to set each field is faster than to spread them.
  const line = (
    withSecrets ? { kind: parseCode(code).kind, text: code.text } : textWithoutSecrets(code)
  ) as ExportedCode;
  line.firstSeen = iso(code.firstSeen);
  line.lastSeen = iso(code.lastSeen);
  line.how = code.how;
  line.nested = code.nested;
  line.signals = code.signals;
  // Evidence and other readings quote the text, so they are withheld along with it.
  if (line.text === code.text) line.otherTexts = code.otherTexts;
  else line.signals = code.signals.map((one) => ({ ...one, evidence: {} }));
  if (code.page !== undefined) line.page = withSecrets ? code.page : pageWithoutSecrets(code.page);
  if (code.foundIn) line.foundIn = code.foundIn;
  const symbol = symbolFacts(code);
  if (Object.keys(symbol).length > 0) line.symbol = symbol;
  if (code.checkedAt !== undefined) line.checkedAt = iso(code.checkedAt);
  if (lookUp) {
    const { state, reason, step } = lookUp;
    line.lookUp = reason === undefined ? { state, step } : { state, step, reason };
    line.lookUpBy = lookUp.by;
    line.lookUpChangedAt = iso(lookUp.changedAt);
  }
  return report ? { ...line, ...exportedReport(report, { text: code.text, now, withSecrets }) } : line;
}

function exportedReport(
  record: ReportRecord,
  { text, now, withSecrets }: { text: string; now: number; withSecrets: boolean },
): Partial<ExportedCode> {
  const { report, fetchedAt, staleAt, step } = record;
  const { stale, analysisOutdated, analysisInFuture, redactedOnly } = caveatsOf(record, text, now);
  return {
    report: withSecrets ? report : withoutSecrets(report),
    reportFetchedAt: iso(fetchedAt),
    reportStaleAt: iso(staleAt),
    reportStep: step,
    reportIsOld: stale,
    ...(analysisOutdated && { examinedLongAgo: true }),
    ...(analysisInFuture && { examinedInFuture: true }),
    ...(redactedOnly && { reportIsAbout: 'the address without its secrets' }),
  };
}
