import { parseCode } from '../payload/parse-payload';
import { asObject } from '../shared/json';
import { askedAddress } from '../signals/asked-address';
import { codeId } from '../store/codes';
import type { Database } from '../store/database';
import { type RemovedCodes, restoreCodes } from '../store/delete-codes';
import { historyTotals } from '../store/history-chunks';
import { urlId } from '../virustotal/api/url-id';
import type { LookUp } from '../virustotal/look-up';
import { readCsv } from './csv';
import { FORMAT } from './export-history';
import { type ReadCode, readExported } from './read-exported';

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
  const lines = linesIn(file);
  if (!lines) return { refused: 'not-a-history' };
  const found: ReadCode[] = [];
  let withheld = 0;
  for (const line of lines) {
    const read = readExported(line, now);
    if (read === 'withheld') withheld += 1;
    else if (read) found.push(read);
  }
  const before = (await historyTotals(db)).codes;
  const records = await recordsOf(found);
  await restoreCodes(db, records);
  const added = (await historyTotals(db)).codes - before;
  const broken = lines.length - found.length - withheld;
  return { added, known: records.codes.length - added, withheld, broken };
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
  for (const { code, report, lookUp } of found) {
    const asked = askedAddress(parseCode(code));
    const key = 'url' in asked ? await urlId(asked.url) : undefined;
    const id = await codeId(code.text, code.part);
    byId.set(id, { id, ...code, ...(key !== undefined && { lookUpKey: key }) });
    if (key === undefined || !('url' in asked)) continue;
    if (report) records.reports.push({ key, ...report });
    if (lookUp) records.lookUps.push(finishedLookUp(key, asked.url, lookUp));
  }
  records.codes = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return records;
}

function finishedLookUp(key: string, url: string, given: NonNullable<ReadCode['lookUp']>): LookUp {
  const at = given.changedAt;
  return { key, url, queuedAt: at, notBefore: at, polls: 0, attempts: 0, ...given };
}
