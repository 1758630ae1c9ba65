import type { Code, Pixels, Technique } from './code';
import { zxing } from './engines/zxing';
import { composite, type Ground, transparency } from './image/composite';
import { fitted } from './image/downscale';
import { type Grey, opaqueGrey, toGrey } from './image/luminance';
import { mapCorners } from './image/quads';
import { Board } from './results';
import { lookBehind } from './search/nested';
import { rescue } from './search/undecoded';
import { lookBeside, lookForHidden } from './search/undetected';

export interface ReadOptions {
  /** Spend more on a picture that the user asked about. */
  thorough?: boolean;
}

const white: Ground = { r: 255, g: 255, b: 255 };
const black: Ground = { r: 0, g: 0, b: 0 };

/**
 * Every code of `picture` (RGBA, straight alpha), with its corners in the same pixels. It cannot be told to stop;
 * whoever wants that ends the worker that it runs in. `prepareEngines` must have been called before.
 */
export async function readCodes(picture: Pixels, options: ReadOptions = {}): Promise<Code[]> {
  const { reduced, factor } = fitted(picture);
  for (const { laid, grey, how } of onGrounds(reduced)) {
    const codes = readOpaque(laid, grey, how, options);
    if (codes.length === 0) continue;
    return codes.map((code) => ({
      ...code,
      corners: mapCorners(code.corners, ({ x, y }) => ({ x: x * factor, y: y * factor })),
    }));
  }
  return [];
}

/** A picture without clear pixels, in colour and in grey, and what it took to make it. */
interface Laid {
  laid: Pixels;
  grey: Grey;
  how: Technique[];
}

/** The picture on white as a page mostly is, then on black. */
function* onGrounds(picture: Pixels): Generator<Laid> {
  const grey = opaqueGrey(picture);
  if (grey) return yield { laid: picture, grey, how: [] };
  yield layOn(picture, white, []);
  // A few clear pixels are round corners or an edge, not the light modules of a code.
  if (transparency(picture) < 0.02) return;
  yield layOn(picture, black, ['transparent']);
}

function layOn(picture: Pixels, ground: Ground, how: Technique[]): Laid {
  const laid = composite(picture, ground);
  return { laid, grey: toGrey(laid), how };
}

function readOpaque(
  picture: Pixels,
  grey: Grey,
  how: Technique[],
  { thorough = false }: ReadOptions,
): Code[] {
  const board = new Board();

  const { reads, failures } = zxing(grey);
  board.add(
    reads.map((read) => ({ ...read, how: techniques(read) })),
    how,
  );
  for (const find of board.fresh()) lookBehind(grey, find, board);

  if (failures.length > 0) rescue(grey, failures, board, thorough ? 100 : 12);

  if (board.isEmpty) lookForHidden(picture, grey, board, thorough);
  // A decoy, or one of several that are all drawn so: on until nothing is new.
  for (let known = 0, round = 0; board.finds.length > known && round < 8; round++) {
    known = board.finds.length;
    lookBeside(picture, grey, board, thorough);
  }
  for (const find of board.fresh()) lookBehind(grey, find, board);
  return board.codes();
}

function techniques(read: { inverted: boolean; mirrored: boolean }): Technique[] {
  const how: Technique[] = [];
  if (read.inverted) how.push('inverted');
  if (read.mirrored) how.push('mirrored');
  return how;
}
