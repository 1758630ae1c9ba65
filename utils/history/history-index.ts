import type { Payload } from '../payload/payload';
import type { Database } from '../store/database';
import { PART, rowsIn } from '../store/history-row';
import type { HistoryChunk, HistoryRow } from '../store/schema';
import type { VerdictLevel } from '../verdict/verdict';
import { type HistorySort, sortRows } from './sort-rows';

/** What is looked for. What is absent limits nothing. */
export interface HistoryQuery {
  /** Words, all of which stand in the domain, the text or the page; case does not count. */
  words?: string;
  level?: VerdictLevel;
  kind?: Payload['kind'];
  isChecked?: boolean;
  /** Seen at this time or later, ms since 1970. */
  since?: number;
  /** Only these codes. */
  ids?: ReadonlySet<string>;
  sort: HistorySort;
}

/** All rows of the history in memory, to be searched while somebody types. */
export interface HistoryIndex {
  /** Ids of what is found, in order. */
  find(query: HistoryQuery, now: number): string[];
  row(id: string): HistoryRow | undefined;
  /** Takes in what these codes are now, and lets go of those that are gone. */
  refresh(db: Database, ids: readonly string[]): Promise<void>;
}

/** So many chunks are read at once, so that the page answers in between. */
const BATCH = 32;

interface NumberedRow extends HistoryRow {
  /** Where it stands among all rows. */
  at: number;
}

interface Loaded {
  chunk: HistoryChunk;
  rows: NumberedRow[];
  /** Where in `chunk.texts` each row begins. */
  starts: number[];
  /** Made when a row is first asked for by its id. */
  byId?: Map<string, NumberedRow>;
}

/** All rows by their numbers: to go through a hundred thousand numbers is several times quicker than through objects. */
interface Numbered {
  rows: NumberedRow[];
  ids: string[];
  /** Of each, the number of the last search whose words it holds. */
  hitBy: Uint32Array;
  order?: { by: HistorySort; numbers: Uint32Array };
}

/** Reads all rows. */
export async function loadHistoryIndex(db: Database): Promise<HistoryIndex> {
  const chunks = new Map<string, Loaded>();
  let range: IDBKeyRange | undefined;
  for (;;) {
    const batch = await db.getAll('historyChunks', range, BATCH);
    for (const chunk of batch) chunks.set(chunk.prefix, loaded(chunk));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) break;
    range = IDBKeyRange.lowerBound(last.prefix, true);
  }
  return createIndex(chunks);
}

function loaded(chunk: HistoryChunk): Loaded {
  const rows = rowsIn(chunk).map((row) => ({ ...row, at: 0 }));
  let at = 0;
  const starts = rows.map((row) => {
    const start = at;
    at += row.text.length + 1;
    return start;
  });
  return { chunk, rows, starts };
}

function numbered(chunks: Iterable<Loaded>): Numbered {
  const rows = [...chunks].flatMap((one) => one.rows);
  for (const [at, row] of rows.entries()) row.at = at;
  return { rows, ids: rows.map(({ id }) => id), hitBy: new Uint32Array(rows.length) };
}

function orderOf(all: Numbered, by: HistorySort): Uint32Array {
  if (all.order?.by !== by)
    all.order = { by, numbers: Uint32Array.from(sortRows(all.rows, by), ({ at }) => at) };
  return all.order.numbers;
}

function createIndex(chunks: Map<string, Loaded>): HistoryIndex {
  let all: Numbered | undefined;
  let searches = 0;
  return {
    find(query, now) {
      all ??= numbered(chunks.values());
      const { rows, ids, hitBy } = all;
      const words = wordsIn(query.words ?? '');
      const search = words.length > 0 ? ++searches : 0;
      if (search > 0) markRowsWith(words, chunks.values(), (at) => (hitBy[at] = search));
      const fits = filterOf(query, now);
      const found: string[] = [];
      for (const at of orderOf(all, query.sort)) {
        if (search > 0 && hitBy[at] !== search) continue;
        if (!fits || fits(rows[at] as NumberedRow)) found.push(ids[at] as string);
      }
      return found;
    },
    row(id) {
      const chunk = chunks.get(id.slice(0, 2));
      if (!chunk) return undefined;
      chunk.byId ??= new Map(chunk.rows.map((row) => [row.id, row]));
      return chunk.byId.get(id);
    },
    async refresh(db, ids) {
      for (const prefix of new Set(ids.map((id) => id.slice(0, 2)))) {
        const chunk = await db.get('historyChunks', prefix);
        if (chunk) chunks.set(prefix, loaded(chunk));
        else chunks.delete(prefix);
      }
      all = undefined;
    },
  };
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('\0', ' ')
    .replaceAll(PART, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    // The longest is the rarest, and the others are only looked for where it stands.
    .sort((a, b) => b.length - a.length);

/** Looks for the first word in a chunk's texts as a whole, and for the others in what it hits. */
function markRowsWith(
  [first = '', ...others]: string[],
  chunks: Iterable<Loaded>,
  mark: (at: number) => void,
): void {
  for (const { chunk, rows, starts } of chunks) {
    const offset = rows[0]?.at ?? 0;
    let row = 0;
    for (let at = chunk.texts.indexOf(first); at >= 0; at = chunk.texts.indexOf(first, starts[row])) {
      while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row += 1;
      if (others.length === 0 || others.every((word) => rows[row]?.text.includes(word))) mark(offset + row);
      row += 1;
      if (row >= rows.length) break;
    }
  }
}

/** The verdict as it is now: what found nothing then is not believed for ever. */
function levelNow(row: HistoryRow, now: number): VerdictLevel {
  return row.level === 'nothing-found' && row.until < now ? 'unknown' : row.level;
}

function filterOf({ level, kind, isChecked, since, ids }: HistoryQuery, now: number) {
  const filters = [level, kind, isChecked, since, ids];
  if (filters.every((filter) => filter === undefined)) return undefined;
  return (row: HistoryRow) =>
    (level === undefined || levelNow(row, now) === level) &&
    (kind === undefined || row.kind === kind) &&
    (isChecked === undefined || row.checkedAt > 0 === isChecked) &&
    (since === undefined || row.lastSeen >= since) &&
    (ids === undefined || ids.has(row.id));
}
