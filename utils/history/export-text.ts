import { escapeInvisible } from '../payload/reveal-invisible';
import type { CodeRecord, ReportRecord } from '../store/schema';
import type { LookUp } from '../virustotal/look-up';
import { csvLine } from './csv';
import { type ExportedCode, exportedCode } from './exported-code';

/** A code with its report and look-up, which most do not have. */
export interface JoinedCode {
  code: CodeRecord;
  report: ReportRecord | undefined;
  lookUp: LookUp | undefined;
}

/** How codes are written. */
export interface TextOptions {
  /** When the file is made, in milliseconds since 1970. */
  now: number;
  /** Also what lets its reader in, such as passwords; without, it is withheld. */
  withSecrets: boolean;
  format: 'json' | 'csv';
}

/** What stands between two lines of a JSON file; those of a CSV file bring their own end. */
export const BETWEEN_LINES = ',\n';

/** Codes as lines of the file. Needs nothing of a page, so that a worker can write them. */
export function exportText(codes: readonly JoinedCode[], { now, withSecrets, format }: TextOptions): string {
  const lines = codes.map(({ code, report, lookUp }) => {
    const line = exportedCode(code, { report, lookUp, now, withSecrets });
    return format === 'json' ? jsonLine(line) : csvLine(line);
  });
  return lines.join(format === 'json' ? BETWEEN_LINES : '');
}

function jsonLine(line: ExportedCode): string {
  return escapeInvisible(JSON.stringify(line));
}
