import type { Code, Pixels, Technique } from './code';
import { otherFamilies, qrFamily, readZxing } from './engines/zxing';
import type { Channel } from './image/colour-channel';
import { channelWithHiddenEdges } from './image/colour-contrast';
import { type Background, composite, translucency } from './image/composite';
import { downscaleToLimit, factorToLimit } from './image/downscale';
import { type LuminanceImage, opaqueLuminance, toLuminance } from './image/luminance';
import { reduce } from './image/scale';
import { toDecodedSymbol, wholeView } from './image-view';
import { DecodeResults } from './results';
import { searchNested } from './search/nested';
import { retryUndecoded } from './search/undecoded';
import { searchBeside, searchUndetected } from './search/undetected';

interface ReadOptions {
  /** Spend more on an image that the user asked about. */
  thorough?: boolean;
  /** Read Aztec, Data Matrix and PDF417 codes as well, in an image that the user asked about. */
  allKinds?: boolean;
}

const white: Background = { r: 255, g: 255, b: 255 };
const black: Background = { r: 0, g: 0, b: 0 };

// Above it an image is reduced before anything reads it, so that a worker's memory stays small.
const largest = 4096 * 4096;

/**
 * Every code of `image` (RGBA, straight alpha), with its corners in the same pixels. It cannot be told to stop;
 * whoever wants that ends the worker that it runs in. `prepareEngines` must have been called before.
 */
export async function readCodes(
  image: Pixels,
  { thorough = false, allKinds = false }: ReadOptions = {},
): Promise<Code[]> {
  for (const { factor, ...opaque } of onBackgrounds(image)) {
    const results = readOpaque(opaque, thorough);
    if (allKinds) addOtherFamilies(opaque, results);
    const codes = results.scaled(factor).codes();
    if (codes.length > 0) return codes;
  }
  return [];
}

/** An image without transparent pixels, in colour and as luminance, and what it took to make it. */
interface OpaqueImage {
  image: Pixels;
  luminance: LuminanceImage;
  how: Technique[];
}

/** Such an image, and by how much its sides are smaller than those of the one handed in. */
type ReducedImage = OpaqueImage & { factor: number };

/** The image as it is, or on white as a page mostly is, then on black. */
function* onBackgrounds(image: Pixels): Generator<ReducedImage> {
  const native = image.width * image.height <= largest ? opaqueLuminance(image) : undefined;
  if (native) return yield { image, luminance: native, how: [], factor: 1 };
  const { reduced, factor } = downscaleToLimit(image);
  const luminance = factor > 1 ? opaqueLuminance(reduced) : undefined;
  if (luminance) return yield { image: reduced, luminance, how: [], factor };
  yield { ...composeOn(reduced, white, []), factor };
  // A few transparent pixels are round corners or an edge, not the light modules of a code; and only what is light
  // itself stands out from black.
  const { translucent, light } = translucency(reduced);
  if (translucent < 0.02 || light < 0.02) return;
  yield { ...composeOn(reduced, black, ['transparent']), factor };
}

function composeOn(image: Pixels, background: Background, how: Technique[]): OpaqueImage {
  const composed = composite(image, background);
  return { image: composed, luminance: toLuminance(composed), how };
}

/**
 * What the decoder reads at once, in the image's own size, then what it takes searching for, in a size that can be
 * searched; a plain image without a code ends early.
 */
function readOpaque({ image, luminance, how }: OpaqueImage, thorough: boolean): DecodeResults {
  const native = new DecodeResults();
  decode(luminance, { results: native, how, retried: thorough ? 100 : 12 });
  const imageScale = factorToLimit(luminance.data.length);
  const searched = imageScale > 1 ? reduce(luminance, imageScale) : luminance;
  const results = native.scaled(1 / imageScale);
  // A code that is large in the image shows better where its grain is gone.
  if (imageScale > 1 && results.isEmpty) decode(searched, { results, how, retried: 12 });
  let hidden: { channel: Channel | undefined } | undefined;
  const hiddenChannel = () => {
    hidden ??= { channel: channelWithHiddenEdges(image) };
    return hidden.channel;
  };
  const input = { image, imageScale, luminance: searched, results, thorough, hiddenChannel };
  if (results.isEmpty) searchUndetected(input);
  // A decoy, or one of several that are all drawn so: on until nothing is new.
  for (let known = 0, round = 0; results.symbols.length > known && round < 8; round++) {
    known = results.symbols.length;
    searchBeside(input);
  }
  for (const symbol of results.takeNew()) searchNested(searched, symbol, results);
  return results.scaled(imageScale);
}

/**
 * Adds what is no QR code to what was read of an image, in its own size; where that shows none, in the size that can be
 * searched. After all else, so that QR codes are read as they always are.
 */
function addOtherFamilies({ luminance, how }: OpaqueImage, results: DecodeResults): void {
  const factor = factorToLimit(luminance.data.length);
  for (const scale of factor > 1 ? [1, factor] : [1]) {
    const view = { ...wholeView(scale > 1 ? reduce(luminance, scale) : luminance, how), scale };
    const { symbols } = readZxing(view.luminance, otherFamilies);
    results.add(symbols.map((symbol) => toDecodedSymbol(symbol, view)));
    if (symbols.length > 0) return;
  }
}

/** How an image is decoded: what is added to, what it took to make the image, and how many failures are tried again. */
interface DecodeEffort {
  results: DecodeResults;
  how: Technique[];
  retried: number;
}

/** The decoder's own look at an image, what hides behind what it reads, and what it located without reading it. */
function decode(luminance: LuminanceImage, { results, how, retried }: DecodeEffort): void {
  const { symbols, failures } = readZxing(luminance, qrFamily);
  const whole = wholeView(luminance, how);
  results.add(symbols.map((symbol) => toDecodedSymbol(symbol, whole)));
  for (const symbol of results.takeNew()) searchNested(luminance, symbol, results);
  if (failures.length > 0) retryUndecoded(luminance, failures, results, retried);
}
