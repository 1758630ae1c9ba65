import type { Corners, Point } from '../../utils/reader/code';
import { inside } from '../../utils/reader/image/quads';
import type { Entry } from './ground-truth';
import type { Read } from './readers';

/** What one reader made of one picture. */
export interface Score {
  found: number;
  wrong: number;
  falseFinds: number;
}

/**
 * Compares what was read with what is known. Each read settles at most one known code; a text that is not
 * known counts as wrong, and on a picture without a code as a false find. Where only the places are known,
 * a read whose centre lies in none of them is neither: an unlabelled code may well be there.
 */
export function score(reads: Read[], entry: Entry): Score {
  if (entry.quads) return { found: countPlaced(reads, entry.quads), wrong: 0, falseFinds: 0 };
  const open = (entry.texts ?? []).map(fold);
  const known = new Set(open);
  let found = 0;
  let unknown = 0;
  for (const text of reads.map((read) => fold(read.text))) {
    const at = open.indexOf(text);
    if (at >= 0) {
      open.splice(at, 1);
      found++;
    } else if (!known.has(text)) unknown++;
  }
  const empty = known.size === 0;
  return { found, wrong: empty ? 0 : unknown, falseFinds: empty ? unknown : 0 };
}

function countPlaced(reads: Read[], quads: Point[][]): number {
  const open = [...reads];
  let found = 0;
  for (const quad of quads) {
    if (quad.length !== 4) continue;
    const at = open.findIndex((read) => inside(read.centre, quad as unknown as Corners));
    if (at < 0) continue;
    open.splice(at, 1);
    found++;
  }
  return found;
}

/** Line ends and trailing blanks do not count, here as in the corpora's own note. */
export function fold(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
