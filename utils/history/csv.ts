import { escapeInvisible } from '../payload/reveal-invisible';
import type { ExportedCode } from './exported-code';

/** What a person reads stands in columns of its own; `details` is JSON with all the rest, so that nothing is lost. */
const COLUMNS = [
  'kind',
  'text',
  'page',
  'firstSeen',
  'lastSeen',
  'checkedAt',
  'flaggedBy',
  'details',
] as const;
type Column = (typeof COLUMNS)[number];

/** Spreadsheets take a cell that begins like this for a formula, which may fetch and send what it likes. */
const FORMULA = /^[=+\-@\t\r'＝＋－＠]/;

/** A cell that no spreadsheet takes for a formula; `readCell` gives back what it was. */
function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const readCell = (value: string) => (value.startsWith("'") ? value.slice(1) : value);

/** The first line of the file, after the mark by which spreadsheets know its encoding. */
export const CSV_HEADER = `\ufeff${COLUMNS.join(',')}\r\n`;

/** A code as a line. Characters that are not seen stand as escapes in the columns, and are whole in the details. */
export function csvLine(code: ExportedCode): string {
  const { kind, text, page, firstSeen, lastSeen, checkedAt, ...rest } = code;
  const shownText = text === undefined ? '' : escapeInvisible(text);
  const shownPage = page === undefined ? '' : escapeInvisible(page);
  const details = {
    ...(text !== undefined && shownText !== text && { text }),
    ...(page !== undefined && (shownPage !== page || page === '') && { page }),
    ...rest,
  };
  const values: Record<Column, string> = {
    kind,
    text: shownText,
    page: shownPage,
    firstSeen,
    lastSeen,
    checkedAt: checkedAt ?? '',
    flaggedBy: rest.report ? `${rest.report.positives} of ${rest.report.total}` : '',
    details: escapeInvisible(JSON.stringify(details)),
  };
  return `${COLUMNS.map((name) => cell(values[name])).join(',')}\r\n`;
}

/**
 * What such a file says of each code, unchecked. Columns may stand in another order.
 *
 * @returns `undefined` where it is no such file
 */
export function readCsv(file: string): Record<string, unknown>[] | undefined {
  const [header, ...rows] = parseCsv(file.replace(/^\ufeff/, ''));
  if (!header || !COLUMNS.every((name) => header.includes(name))) return undefined;
  return rows
    .filter((row) => row.length > 1)
    .map((row) => {
      const value = (name: Column) => readCell(row[header.indexOf(name)] ?? '');
      const given = Object.fromEntries(
        COLUMNS.filter((name) => name !== 'details' && value(name) !== '').map((name) => [name, value(name)]),
      );
      try {
        return { ...given, ...JSON.parse(value('details')) };
      } catch {
        return given;
      }
    });
}

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
