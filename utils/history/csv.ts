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

/** RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. A quote that is never closed holds the rest. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === ',') {
      if (at === text.length) row.push('');
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A cell and where it ends: at a comma, a line's end or the text's. */
interface Cell {
  cell: string;
  end: number;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !',\r\n'.includes(text[end] ?? '')) end++;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell {
  const parts: string[] = [];
  for (let at = start; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: parts.join('') + text.slice(at), end: text.length };
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      // What stands between the quote and the end of the cell is none of it.
      return { cell: parts.join(''), end: plainCell(text, quote + 1).end };
    }
    parts.push('"');
    at = quote + 2;
  }
}
