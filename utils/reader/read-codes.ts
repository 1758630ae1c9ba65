import type { Code, Pixels, Technique } from './code';
import { readZxing } from './engines/zxing';
import { type Background, composite, transparency } from './image/composite';
import { downscaleToLimit } from './image/downscale';
import { type LuminanceImage, opaqueLuminance, toLuminance } from './image/luminance';
import { mapCorners } from './image/quads';
import { DecodeResults } from './results';
import { searchNested } from './search/nested';
import { retryUndecoded } from './search/undecoded';
import { searchBeside, searchUndetected } from './search/undetected';

export interface ReadOptions {
  /** Spend more on a picture that the user asked about. */
  thorough?: boolean;
}

const white: Background = { r: 255, g: 255, b: 255 };
const black: Background = { r: 0, g: 0, b: 0 };

/**
 * Every code of `picture` (RGBA, straight alpha), with its corners in the same pixels. It cannot be told to stop;
 * whoever wants that ends the worker that it runs in. `prepareEngines` must have been called before.
 */
export async function readCodes(picture: Pixels, options: ReadOptions = {}): Promise<Code[]> {
  const { reduced, factor } = downscaleToLimit(picture);
  for (const { composed: laid, luminance: grey, how } of onBackgrounds(reduced)) {
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
interface OpaqueImage {
  composed: Pixels;
  luminance: LuminanceImage;
  how: Technique[];
}

/** The picture on white as a page mostly is, then on black. */
function* onBackgrounds(picture: Pixels): Generator<OpaqueImage> {
  const grey = opaqueLuminance(picture);
  if (grey) return yield { composed: picture, luminance: grey, how: [] };
  yield composeOn(picture, white, []);
  // A few clear pixels are round corners or an edge, not the light modules of a code.
  if (transparency(picture) < 0.02) return;
  yield composeOn(picture, black, ['transparent']);
}

function composeOn(picture: Pixels, ground: Background, how: Technique[]): OpaqueImage {
  const laid = composite(picture, ground);
  return { composed: laid, luminance: toLuminance(laid), how };
}

function readOpaque(
  picture: Pixels,
  grey: LuminanceImage,
  how: Technique[],
  { thorough = false }: ReadOptions,
): Code[] {
  const board = new DecodeResults();

  const { symbols: reads, failures } = readZxing(grey);
  board.add(
    reads.map((read) => ({ ...read, how: techniques(read) })),
    how,
  );
  for (const find of board.takeNew()) searchNested(grey, find, board);

  if (failures.length > 0) retryUndecoded(grey, failures, board, thorough ? 100 : 12);

  if (board.isEmpty) searchUndetected(picture, grey, board, thorough);
  // A decoy, or one of several that are all drawn so: on until nothing is new.
  for (let known = 0, round = 0; board.finds.length > known && round < 8; round++) {
    known = board.finds.length;
    searchBeside(picture, grey, board, thorough);
  }
  for (const find of board.takeNew()) searchNested(grey, find, board);
  return board.codes();
}

function techniques(read: { inverted: boolean; mirrored: boolean }): Technique[] {
  const how: Technique[] = [];
  if (read.inverted) how.push('inverted');
  if (read.mirrored) how.push('mirrored');
  return how;
}
