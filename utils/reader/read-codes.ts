import type { Code, Pixels, Technique } from './code';
import { readZxing } from './engines/zxing';
import { type Background, composite, lightShare, transparency } from './image/composite';
import { downscaleToLimit } from './image/downscale';
import { type LuminanceImage, opaqueLuminance, toLuminance } from './image/luminance';
import { mapCorners } from './image/quads';
import { toDecodedSymbol, wholeView } from './image-view';
import { DecodeResults } from './results';
import { searchNested } from './search/nested';
import { retryUndecoded } from './search/undecoded';
import { searchBeside, searchUndetected } from './search/undetected';

interface ReadOptions {
  /** Spend more on an image that the user asked about. */
  thorough?: boolean;
}

const white: Background = { r: 255, g: 255, b: 255 };
const black: Background = { r: 0, g: 0, b: 0 };

/**
 * Every code of `image` (RGBA, straight alpha), with its corners in the same pixels. It cannot be told to stop;
 * whoever wants that ends the worker that it runs in. `prepareEngines` must have been called before.
 */
export async function readCodes(image: Pixels, { thorough = false }: ReadOptions = {}): Promise<Code[]> {
  const { reduced, factor } = downscaleToLimit(image);
  for (const opaque of onBackgrounds(reduced)) {
    const codes = readOpaque(opaque, { thorough });
    if (codes.length === 0) continue;
    return codes.map((code) => ({
      ...code,
      corners: mapCorners(code.corners, ({ x, y }) => ({ x: x * factor, y: y * factor })),
    }));
  }
  return [];
}

/** An image without transparent pixels, in colour and as luminance, and what it took to make it. */
interface OpaqueImage {
  image: Pixels;
  luminance: LuminanceImage;
  how: Technique[];
}

/** The image on white as a page mostly is, then on black. */
function* onBackgrounds(image: Pixels): Generator<OpaqueImage> {
  const luminance = opaqueLuminance(image);
  if (luminance) return yield { image, luminance, how: [] };
  yield composeOn(image, white, []);
  // A few transparent pixels are round corners or an edge, not the light modules of a code; and only what is light
  // itself stands out from black.
  if (transparency(image) < 0.02 || lightShare(image) < 0.02) return;
  yield composeOn(image, black, ['transparent']);
}

function composeOn(image: Pixels, background: Background, how: Technique[]): OpaqueImage {
  const composed = composite(image, background);
  return { image: composed, luminance: toLuminance(composed), how };
}

/** What the decoder reads at once, then what it takes searching for; a plain image without a code ends early. */
function readOpaque({ image, luminance, how }: OpaqueImage, { thorough }: Required<ReadOptions>): Code[] {
  const results = new DecodeResults();

  const { symbols, failures } = readZxing(luminance);
  const whole = wholeView(luminance, how);
  results.add(symbols.map((symbol) => toDecodedSymbol(symbol, whole)));
  for (const symbol of results.takeNew()) searchNested(luminance, symbol, results);

  if (failures.length > 0) retryUndecoded(luminance, failures, results, thorough ? 100 : 12);

  const input = { image, luminance, results, thorough };
  if (results.isEmpty) searchUndetected(input);
  // A decoy, or one of several that are all drawn so: on until nothing is new.
  for (let known = 0, round = 0; results.symbols.length > known && round < 8; round++) {
    known = results.symbols.length;
    searchBeside(input);
  }
  for (const symbol of results.takeNew()) searchNested(luminance, symbol, results);
  return results.codes();
}
