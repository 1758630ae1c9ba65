import type { Database } from '../store/database';
import type { CodeRecord } from '../store/schema';
import { CSV_HEADER } from './csv';
import { BETWEEN_LINES, exportText, type JoinedCode, type TextOptions } from './export-text';

/** So many codes are read at once. */
const BATCH = 200;
/** So many codes go to be written as text at once. */
const GROUP = 400;
/** So many groups at most are on their way: those that are being written, and the next two for each who writes. */
const UNDER_WAY = 6;

type ExportOptions = Pick<TextOptions, 'now'> & Partial<TextOptions>;

/** Has codes written as text, as `exportText` does. A blob may lie on the disk; the text itself is let go of. */
export type WriteCodes = (codes: readonly JoinedCode[], options: TextOptions) => Promise<Blob>;

/**
 * The whole history as a file, the longest unseen first. Unless secrets are asked for, texts that are no web address
 * (Wi-Fi passwords, one-time-password secrets, contacts) and addresses that let their reader in (log-ins, mobile
 * contracts) are left out, and other addresses stand without their secrets, as they would be sent. With secrets every
 * code's text is whole. Characters that are not seen, or turn the direction of writing, are written as escapes. Settings
 * and the key are not part of the database's history.
 *
 * @param write writes several groups at a time, perhaps in a worker
 */
export async function exportHistory(
  db: Database,
  { now, withSecrets = false, format = 'json' }: ExportOptions,
  write: WriteCodes = async (codes, options) => new Blob([exportText(codes, options)]),
): Promise<Blob> {
  const parts: Promise<Blob>[] = [];
  const known = { reports: await keysOf(db, 'reports'), lookUps: await keysOf(db, 'lookUps') };
  let group: JoinedCode[] = [];
  const handOver = async () => {
    const part = write(group, { now, withSecrets, format });
    // Told where it is waited for.
    part.catch(() => undefined);
    parts.push(part);
    group = [];
    await parts.at(-UNDER_WAY);
  };
  for await (const codes of inBatches(db)) {
    group.push(...(await joined(db, codes, known)));
    if (group.length >= GROUP) await handOver();
  }
  if (group.length > 0) await handOver();
  const texts = await Promise.all(parts);
  return format === 'json'
    ? new Blob(
        [
          `{"format":"${FORMAT}","version":2,"codes":[\n`,
          ...texts.flatMap((text, at) => (at === 0 ? [text] : [BETWEEN_LINES, text])),
          '\n]}\n',
        ],
        { type: 'application/json' },
      )
    : new Blob([CSV_HEADER, ...texts], { type: 'text/csv;charset=utf-8' });
}

/** By this a file is known. */
export const FORMAT = 'qr-code-previewer history';

async function keysOf(db: Database, name: 'reports' | 'lookUps'): Promise<Set<string>> {
  return new Set(await db.getAllKeys(name));
}

/** With their reports and look-ups, which most do not have. */
async function joined(
  db: Database,
  codes: readonly CodeRecord[],
  known: { reports: ReadonlySet<string>; lookUps: ReadonlySet<string> },
): Promise<JoinedCode[]> {
  if (known.reports.size + known.lookUps.size === 0) {
    return codes.map((code) => ({ code, report: undefined, lookUp: undefined }));
  }
  const tx = db.transaction(['reports', 'lookUps']);
  const found = await Promise.all(
    codes.map(async (code) => {
      const key = code.lookUpKey ?? '';
      const [report, lookUp] = await Promise.all([
        known.reports.has(key) ? tx.objectStore('reports').get(key) : undefined,
        known.lookUps.has(key) ? tx.objectStore('lookUps').get(key) : undefined,
      ]);
      return { code, report, lookUp };
    }),
  );
  await tx.done;
  return found;
}

/** All codes in the order in which they were seen last. The next are read while these are made into text. */
async function* inBatches(db: Database): AsyncGenerator<CodeRecord[]> {
  let next: Promise<Batch> | undefined = nextBatch(db, undefined);
  while (next) {
    const { codes, rest }: Batch = await next;
    next = rest && nextBatch(db, rest);
    // Where the text of these cannot be made, nobody waits for the next.
    next?.catch(() => undefined);
    if (codes.length > 0) yield codes;
  }
}

interface Batch {
  codes: CodeRecord[];
  /** When those were seen that follow; absent where none do. */
  rest?: IDBKeyRange;
}

/** @param range when they were seen; more than a batch where that many were seen at one time */
async function nextBatch(db: Database, range: IDBKeyRange | undefined): Promise<Batch> {
  const read = await readSeen(db, range, BATCH);
  const last = read.at(-1)?.lastSeen;
  if (last === undefined || read.length < BATCH) return { codes: read };
  // Others may have been seen at the same time as the last: all of them come together.
  const codes = read.filter(({ lastSeen }) => lastSeen !== last);
  if (codes.length > 0) return { codes, rest: IDBKeyRange.lowerBound(last) };
  const same = await readSeen(db, IDBKeyRange.only(last));
  return { codes: same, rest: IDBKeyRange.lowerBound(last, true) };
}

async function readSeen(db: Database, range?: IDBKeyRange, most?: number): Promise<CodeRecord[]> {
  const found = await db.getAllFromIndex('codes', 'by-seen', range, most);
  // Chromium keeps what a request came to as long as the request, which is there until the whole heap is looked through.
  return found.splice(0);
}
