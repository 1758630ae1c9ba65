import { bentSymbolsFromThreeFinders } from '../detect/bent-symbols';
import { findBlurredSymbols } from '../detect/blurred/blurred-symbols';
import { type SymbolEvidence, symbolEvidence } from '../detect/finder-places';
import { hasFinderPatterns, type ThresholdedImage } from '../detect/finder-ratio';
import { symbolsFromThreeFinders } from '../detect/finder-triples';
import { symbolsFromTwoSlanted } from '../detect/receding-pairs/receding-pairs';
import { findSlantedFinders, type SlantedFinder } from '../detect/slanted-finders';
import type { ZxingSymbol } from '../engines/zxing';
import type { LuminanceImage } from '../image/luminance';
import { enlarge } from '../image/scale';
import { toDecodedSymbol, wholeView } from '../image-view';
import { decodeAt, decodeBlurred, decodeModules, decodeScratched } from '../sample/decode-modules';
import { sampleBentModules } from '../sample/modules';
import type { SearchContext, SearchInput } from './search-context';
import { quickly, trySecondEngine, tryView } from './try-view';
import {
  blurredViews,
  colourChannelViews,
  contrastViews,
  cropView,
  fullResolution,
  lightViews,
  quietZoneViews,
  slantedViews,
} from './views';

/** Colours of one lightness: each colour channel that shows more than lightness does. */
export function tryColourChannels({ image, imageScale, results, hiddenChannel }: SearchInput): boolean {
  return colourChannelViews(image, imageScale, hiddenChannel()).some(
    (view) => symbolEvidence(view.luminance) !== 'none' && tryView(results, view),
  );
}

/** Too little contrast for the decoder: the tones spread over the whole range. */
export function tryContrast({ luminance, results }: SearchInput, evidenceOf: () => SymbolEvidence): boolean {
  for (const view of contrastViews(wholeView(luminance), evidenceOf)) if (tryView(results, view)) return true;
  return false;
}

/** Noise and grain: a large image at half its size, when it has the texture of a code. */
export function tryHalfSize({ isSmall, besideSymbols, base, isTextured, results }: SearchContext): boolean {
  if (isSmall || besideSymbols || !isTextured) return false;
  return tryView(results, { ...base, how: ['resized'] }, quickly);
}

const mostHidden = 250_000; // pixels: more are a photograph of something dark

/** A symbol whose finder patterns run into a dark background, so that none is seen: a light margin put around a small image. */
export function tryHiddenFinders({ luminance, results }: SearchInput): boolean {
  if (luminance.data.length > mostHidden) return false;
  for (const view of quietZoneViews([wholeView(luminance)])) {
    if (hasFinderPatterns(view.luminance, 3) && tryView(results, view, quickly)) return true;
  }
  return false;
}

/** No quiet zone on a dark background: a light margin put around the image and around scattered modules. */
export function tryQuietZones({ base, whole, squarish, isSmall, results }: SearchContext): boolean {
  const parts = squarish.slice(0, 3).map((box) => fullResolution(cropView(base, box, 0.2), whole));
  for (const view of quietZoneViews([whole, ...parts])) {
    if (hasFinderPatterns(view.luminance, 2) && tryView(results, view, isSmall ? {} : quickly)) return true;
  }
  return false;
}

/** Dots and squares that do not touch: blurred until they do. They are as often light as dark, on a straight grid. */
export function tryJoinedDots({ base, whole, scattered, ...search }: SearchContext): boolean {
  const parts =
    search.isSmall || search.thorough ? [base] : scattered.slice(0, 3).map((box) => cropView(base, box));
  for (const part of parts) {
    for (const view of blurredViews(part, whole)) {
      if (hasFinderPatterns(view.luminance, 3) && tryView(search.results, view, { followModules: false }))
        return true;
    }
  }
  return false;
}

/** Modules of hardly two pixels in a small image: enlarged for the one decoder, and as they are for the other. */
export function trySmallModules({ isSmall, whole, results }: SearchContext): boolean {
  if (!isSmall || !hasFinderPatterns(whole.luminance, 2)) return false;
  const enlarged = enlarge(whole.luminance, 2);
  return (
    tryView(results, { ...whole, luminance: enlarged, scale: 0.5, how: ['resized'] }) ||
    trySecondEngine(results, whole)
  );
}

const mostFinders = 16;
/** Places of symbols that are looked over for scratches; the likeliest come first. */
const mostScratched = 2;

/** Lamps, gleams, shadows and dark rooms, where the image has the texture of a code. */
export function tryLight({ base, isTextured, results }: SearchContext): boolean {
  if (!isTextured) return false;
  for (const view of lightViews(base)) {
    if (hasFinderPatterns(view.luminance, 2) && tryView(results, view, { allowInversion: false }))
      return true;
  }
  return false;
}

/**
 * Labels, cards and screens seen from the side, and bent ones, where a code's texture is: three whole finder patterns
 * under any slant. First at half the size; the whole is worth its cost only where that shows one of them.
 */
export function trySlanted({ whole, isTextured, besideSymbols, results }: SearchContext): boolean {
  if (!isTextured) return false;
  const coarse: SlantedFinder[][] = [];
  for (const { view, thresholded, isCoarse } of slantedViews(whole)) {
    if (!isCoarse && coarse.length > 0 && coarse.flat().length === 0) return false;
    const finders = findSlantedFinders(thresholded, mostFinders);
    if (isCoarse) coarse.push(finders);
    const symbols = [...flatSymbols(view.luminance, thresholded, finders)];
    // Beside a code that was read, three patterns are mostly its own.
    if (symbols.length === 0 && !besideSymbols)
      symbols.push(...bentSymbols(view.luminance, thresholded, finders));
    if (symbols.length === 0 && !besideSymbols)
      symbols.push(...symbolsWithoutFinder(view.luminance, thresholded, finders));
    if (results.add(symbols.map((symbol) => toDecodedSymbol(symbol, view))).length > 0) return true;
  }
  return false;
}

function* flatSymbols(
  luminance: LuminanceImage,
  thresholded: ThresholdedImage,
  finders: SlantedFinder[],
): Generator<ZxingSymbol> {
  const locations = symbolsFromThreeFinders(thresholded, finders, 6);
  const symbols = locations.flatMap((location) => decodeAt(luminance, location) ?? []);
  yield* symbols;
  if (symbols.length > 0) return;
  for (const location of locations.slice(0, mostScratched)) {
    const symbol = decodeScratched(luminance, location);
    if (symbol) yield symbol;
  }
}

/** With two finder patterns whole and the third crossed or gone, much else is crossed as well. */
function* symbolsWithoutFinder(
  luminance: LuminanceImage,
  thresholded: ThresholdedImage,
  finders: SlantedFinder[],
): Generator<ZxingSymbol> {
  for (const location of symbolsFromTwoSlanted(thresholded, finders)) {
    const symbol = decodeAt(luminance, location) ?? decodeScratched(luminance, location);
    if (symbol) yield symbol;
  }
}

function* bentSymbols(
  luminance: LuminanceImage,
  thresholded: ThresholdedImage,
  finders: SlantedFinder[],
): Generator<ZxingSymbol> {
  for (const { location, bend } of bentSymbolsFromThreeFinders(thresholded, finders, 3)) {
    const sample = sampleBentModules(luminance, location, bend);
    const symbol = sample && decodeModules(sample, location);
    if (symbol) yield symbol;
  }
}

/**
 * Out of focus, moved, or so small that a module has hardly more than a pixel: the blur is undone module by module. At half
 * the size, where nothing is lost of what is blurred, and in small parts as they are.
 */
export function tryBlurred({ base, whole, regions, results }: SearchContext): boolean {
  const parts = regions.slice(0, 2).map((box) => fullResolution(cropView(base, box), whole));
  for (const view of [base, ...parts.filter(({ scale }) => scale < base.scale)]) {
    for (const location of findBlurredSymbols(view.luminance, view.scale === 1)) {
      const symbol = decodeBlurred(view.luminance, location);
      if (symbol) return results.add([toDecodedSymbol(symbol, view)]).length > 0;
    }
  }
  return false;
}
