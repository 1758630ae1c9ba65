import type { Corners, Point } from '../../utils/reader/code';
import { inside } from '../../utils/reader/image/quads';
import type { GroundTruth } from './ground-truth';
import type { Read } from './readers';

/** What one reader made of one picture. */
export interface Score {
  found: number;
  wrong: number;
  falseReads: number;
}

/**
 * Compares what was read with the ground truth. Each read counts for at most one known code; a text that is not
 * known counts as wrong, and on a picture without a code as a false read. Where only positions are known,
 * a read whose centre lies in none of them is neither: an unlabelled code may well be there.
 */
export function score(reads: Read[], entry: GroundTruth): Score {
  if (entry.quads) return { found: countByPosition(reads, entry.quads), wrong: 0, falseReads: 0 };
  const remaining = (entry.texts ?? []).map(fold);
  const known = new Set(remaining);
  let found = 0;
  let unknown = 0;
  for (const text of reads.map((read) => fold(read.text))) {
    const at = remaining.indexOf(text);
    if (at >= 0) {
      remaining.splice(at, 1);
      found++;
    } else if (!known.has(text)) unknown++;
  }
  const isEmpty = known.size === 0;
  return { found, wrong: isEmpty ? 0 : unknown, falseReads: isEmpty ? unknown : 0 };
}

function countByPosition(reads: Read[], quads: Point[][]): number {
  const remaining = [...reads];
  let found = 0;
  for (const quad of quads) {
    if (quad.length !== 4) continue;
    const at = remaining.findIndex((read) => inside(read.centre, quad as unknown as Corners));
    if (at < 0) continue;
    remaining.splice(at, 1);
    found++;
  }
  return found;
}

/** Line ends and trailing blanks do not count, here as in the corpora's own note. */
function fold(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
