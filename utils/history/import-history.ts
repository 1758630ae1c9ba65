import { parseCode } from '../payload/parse-payload';
import { asObject } from '../shared/json';
import { askedAddress } from '../signals/asked-address';
import { codeId } from '../store/codes';
import type { Database } from '../store/database';
import { type RemovedCodes, restoreCodes } from '../store/delete-codes';
import { urlId } from '../virustotal/api/url-id';
import type { LookUp } from '../virustotal/look-up';
import { readCsv } from './csv';
import { FORMAT } from './export-history';
import { type ReadCode, readExported } from './read-exported';

/** The keys of so many codes are made side by side: to wait for each digest takes longer than to make it. */
const BATCH = 500;

/** What became of the codes in a file. */
export type ImportResult =
  | {
      /** Codes that were not in the history before. */
      added: number;
      /** Codes that were: of each, what is newer counts. */
      known: number;
      /** Codes whose text is not in the file, or not whole. */
      withheld: number;
      /** Lines that cannot be understood. */
      broken: number;
    }
  | { refused: 'not-a-history' };

/**
 * Puts the codes of a file into the history, beside those that are there. The file may come from anybody.
 *
 * @param file as `exportHistory` writes it, JSON or CSV
 */
export async function importHistory(db: Database, file: string, now: number): Promise<ImportResult> {
  const read = codesIn(file, now);
  if (!read) return { refused: 'not-a-history' };
  const { found, withheld, broken } = read;
  const records = await recordsOf(found);
  const added = await restoreCodes(db, records);
  return { added, known: records.codes.length - added, withheld, broken };
}

/** What a file says of codes. Its lines, which take as much memory again, are let go of before anything is written. */
function codesIn(file: string, now: number) {
  const lines = linesIn(file);
  if (!lines) return undefined;
  const found: ReadCode[] = [];
  let withheld = 0;
  for (const line of lines) {
    const read = readExported(line, now);
    if (read === 'withheld') withheld += 1;
    else if (read) found.push(read);
  }
  return { found, withheld, broken: lines.length - found.length - withheld };
}

function linesIn(file: string): unknown[] | undefined {
  if (!/^\s*\{/.test(file)) return readCsv(file);
  try {
    const history = asObject(JSON.parse(file));
    return history?.format === FORMAT && Array.isArray(history.codes) ? history.codes : undefined;
  } catch {
    return undefined;
  }
}

/** With the keys that are made of their texts; each code once, in the order in which they lie in the database. */
async function recordsOf(found: readonly ReadCode[]): Promise<RemovedCodes> {
  const records: RemovedCodes = { codes: [], previews: [], lookUps: [], reports: [] };
  const byId = new Map<string, RemovedCodes['codes'][number]>();
  for (let at = 0; at < found.length; at += BATCH) {
    const keyed = await Promise.all(found.slice(at, at + BATCH).map(withKeys));
    for (const { id, key, url, code, report, lookUp } of keyed) {
      byId.set(id, { id, ...code, ...(key !== undefined && { lookUpKey: key }) });
      if (key === undefined || url === undefined) continue;
      if (report) records.reports.push({ key, ...report });
      if (lookUp) records.lookUps.push(finishedLookUp(key, url, lookUp));
    }
  }
  records.codes = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return records;
}

/** With the address that may be asked about, where there is one, and the keys of both. */
async function withKeys(read: ReadCode) {
  const asked = askedAddress(parseCode(read.code));
  const url = 'url' in asked ? asked.url : undefined;
  const [id, key] = await Promise.all([
    codeId(read.code.text, read.code.part),
    url === undefined ? undefined : urlId(url),
  ]);
  return { ...read, id, key, url };
}

function finishedLookUp(key: string, url: string, given: NonNullable<ReadCode['lookUp']>): LookUp {
  const at = given.changedAt;
  return { key, url, queuedAt: at, notBefore: at, polls: 0, attempts: 0, ...given };
}
