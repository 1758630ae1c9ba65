import { createListParser } from '../threat-lists/list-parser';
import type { ListOutcome } from '../threat-lists/threat-list';
import { judgeList } from './judge-list';
import type { ListDatabase } from './list-database';
import { changeList } from './lists';
import { readPieces } from './read-pieces';
import { replaceList } from './replace-list';

/** A file that the user gave: its bytes, and when it was changed last. */
export type ListFile = Pick<File, 'stream' | 'lastModified'>;

/** Reads a list from a file, for networks that fetch nothing; the list has to be turned on before. */
export async function importFile(
  db: ListDatabase,
  id: string,
  file: ListFile,
  now: number,
): Promise<ListOutcome> {
  const parser = createListParser();
  await readPieces(file.stream(), parser);
  const hashes = parser.hashes.sorted(new Set(parser.counts.exclusions));
  const trouble = judgeList(parser.counts, hashes.length);
  if (trouble) {
    await changeList(db, id, (list) => ({ ...list, trouble, checkedAt: now }));
    return trouble;
  }
  const date = Math.min(file.lastModified, now);
  const current = { entries: hashes.length, date, confirmedAt: now };
  return (await replaceList(db, id, hashes, { current, checkedAt: now })) ? 'updated' : 'gone';
}
