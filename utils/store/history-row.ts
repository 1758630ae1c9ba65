import { parseCode } from '../payload/parse-payload';
import { readAddress } from '../payload/url/address';
import { askedAddress } from '../signals/asked-address';
import { type VerdictLevel, verdictOf, WORST_FIRST } from '../verdict/verdict';
import { believedUntil, caveatsOf } from '../virustotal/caveats';
import type { CodeRecord, HistoryChunk, HistoryRow, ReportRecord } from './schema';

/** Between the domain, the text and the page of a row. */
export const PART = '\u0001';
const BETWEEN = '\0';
/** Longer than any code's text; an address of a page may be longer than anybody searches. */
const LONGEST = 8000;
const LONGEST_PAGE = 1000;

const LEVELS = { m: 'malicious', s: 'suspicious', n: 'nothing-found', u: 'unknown' } as const;
type Letter = keyof typeof LEVELS;
const NONE = '-';

/** So many numbers of a row stand in `times`. */
const TIMES = 4;

const CONTROLS = new RegExp(`[${BETWEEN}${PART}]`, 'g');
const searchable = (text: string, most: number) => text.slice(0, most).replace(CONTROLS, ' ').toLowerCase();

/** What is said of a code in the history. The verdict is that of its signals and its report. */
export function rowOf(code: CodeRecord, report: ReportRecord | undefined, now: number): HistoryRow {
  const payload = parseCode(code);
  const domain =
    payload.kind === 'web' ? readAddress(payload.url, { written: payload.written }).registrable : '';
  const asked = report && askedAddress(payload);
  const caveats = report && asked && 'url' in asked ? caveatsOf(report, asked.url, now) : undefined;
  const { level } = verdictOf({
    payload,
    signals: code.signals,
    ...caveats,
    ...(report && { report: report.report }),
  });
  const parts = [
    searchable(domain, LONGEST),
    searchable(code.text, LONGEST),
    searchable(code.page ?? '', LONGEST_PAGE),
  ];
  return {
    id: code.id,
    text: parts.join(PART),
    kind: payload.kind,
    level,
    until: report ? believedUntil(report) : 0,
    firstSeen: code.firstSeen,
    lastSeen: code.lastSeen,
    checkedAt: code.checkedAt ?? 0,
  };
}

/**
 * A row that was worked out anew, with what had been noted of it: what made its verdict worse than the code and its
 * report alone did is still there.
 */
export function withNoted(row: HistoryRow, before: HistoryRow | undefined): HistoryRow {
  if (!before?.own) return row;
  const isWorse = (own: VerdictLevel) => WORST_FIRST[before.level] < WORST_FIRST[own];
  return isWorse(before.own) && isWorse(row.level) ? { ...row, level: before.level, own: row.level } : row;
}

/** A row with the verdict that all the evidence came to. */
export function withLevel({ own, ...row }: HistoryRow, level: VerdictLevel): HistoryRow {
  const alone = own ?? row.level;
  return { ...row, level, ...(alone !== level && { own: alone }) };
}

/** The chunk that the row of a code lies in. */
export function chunkOf(id: string): string {
  return id.slice(0, 2);
}

/** Takes a chunk apart. */
export function rowsIn(chunk: HistoryChunk): HistoryRow[] {
  const texts = chunk.texts.split(BETWEEN);
  const kinds = chunk.kinds.split(BETWEEN);
  return chunk.ids.split(BETWEEN).map((id, i) => {
    const [until = 0, firstSeen = 0, lastSeen = 0, checkedAt = 0] = chunk.times.slice(
      i * TIMES,
      i * TIMES + TIMES,
    );
    const own = chunk.owns?.[i] ?? NONE;
    return {
      id,
      text: texts[i] ?? '',
      kind: (kinds[i] ?? 'text') as HistoryRow['kind'],
      level: LEVELS[(chunk.levels[i] ?? 'u') as Letter],
      ...(own !== NONE && { own: LEVELS[own as Letter] }),
      until,
      firstSeen,
      lastSeen,
      checkedAt,
    };
  });
}

/** Puts rows together. @param rows at least one */
export function chunkWith(prefix: string, rows: readonly HistoryRow[]): HistoryChunk {
  return {
    prefix,
    ids: rows.map((row) => row.id).join(BETWEEN),
    texts: rows.map((row) => row.text).join(BETWEEN),
    kinds: rows.map((row) => row.kind).join(BETWEEN),
    levels: rows.map((row) => row.level[0]).join(''),
    ...(rows.some((row) => row.own) && { owns: rows.map((row) => row.own?.[0] ?? NONE).join('') }),
    times: rows.flatMap((row) => [row.until, row.firstSeen, row.lastSeen, row.checkedAt]),
  };
}
