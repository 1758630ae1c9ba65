import type { Code, Pixels } from './code';
import { overlap } from './geometry';
import { jsqr } from './jsqr';
import { erase } from './passes/erase';
import { zxing } from './zxing';

export interface ReadOptions {
  /** Colours that may lie behind a transparent picture, besides white and black: the page's own. */
  grounds?: { r: number; g: number; b: number }[];
  signal?: AbortSignal;
  /** Spend more on a picture that the user asked about. */
  thorough?: boolean;
}

/**
 * Every code of `picture` (RGBA, straight alpha), with its corners in the same pixels. Rejects with the
 * signal's reason when aborted. `prepareEngines` must have been called before.
 */
export async function readCodes(picture: Pixels, options: ReadOptions = {}): Promise<Code[]> {
  options.signal?.throwIfAborted();
  const codes: Code[] = [];
  let rest = picture;
  for (let round = 0; round < 5; round++) {
    const found = await zxing(rest);
    const fresh = found.filter(
      (read) => !codes.some((code) => code.text === read.text && overlap(code.corners, read.corners)),
    );
    if (fresh.length === 0) break;
    for (const read of fresh) {
      const how: Code['how'] = [];
      if (read.inverted) how.push('inverted');
      if (read.mirrored) how.push('mirrored');
      codes.push({ text: read.text, corners: read.corners, how, otherTexts: [], nested: false });
      rest = erase(rest, read.corners, 3);
    }
    options.signal?.throwIfAborted();
  }
  if (codes.length === 0) {
    const second = jsqr(picture);
    if (second) codes.push({ ...second, how: ['second-engine'], otherTexts: [], nested: false });
  }
  return codes.map((code) => ({
    ...code,
    nested: codes.some((other) => other !== code && overlap(other.corners, code.corners)),
  }));
}
