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
  const found = foundCodes(reads, entry).filter(Boolean).length;
  if (entry.quads) return { found, wrong: 0, falseReads: 0 };
  const known = new Set((entry.texts ?? []).map(fold));
  const unknown = reads.filter((read) => !known.has(fold(read.text))).length;
  const isEmpty = known.size === 0;
  return { found, wrong: isEmpty ? 0 : unknown, falseReads: isEmpty ? unknown : 0 };
}

/** For each known code of the picture, in the ground truth's order, whether it was read. */
export function foundCodes(reads: Read[], { texts = [], quads }: GroundTruth): boolean[] {
  const remaining = [...reads];
  const take = (isIt: (read: Read) => boolean) => {
    const at = remaining.findIndex(isIt);
    if (at >= 0) remaining.splice(at, 1);
    return at >= 0;
  };
  if (quads) return quads.map((quad) => isQuad(quad) && take((read) => inside(read.centre, quad)));
  return texts.map((text) => take((read) => fold(read.text) === fold(text)));
}

const isQuad = (points: Point[]): points is Point[] & Corners => points.length === 4;

/** Line ends and trailing blanks do not count, here as in the corpora's own note. */
function fold(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
