import type { SymbolLocation } from '../engines/zxing';
import { boxBlur, evenIllumination, unsharpMask } from '../image/illumination';
import type { LuminanceImage } from '../image/luminance';
import { crop } from '../image/pad';
import { area, bounds, grow } from '../image/quads';
import { enlarge } from '../image/scale';
import { decodeView, type ImageView, isPlausible, toDecodedSymbol, wholeView } from '../image-view';
import type { DecodeResults } from '../results';
import { decodeBlurred, decodeDark, decodeModules, decodeScratched } from '../sample/decode-modules';
import { looksLikeSymbol } from '../sample/function-patterns';
import { readHalfModules } from '../sample/half-modules';
import { sampleModules } from '../sample/modules';
import { trySecondEngine } from './try-view';

/**
 * Symbols that were detected but not decoded: there is a code, so every costly view is worth its time, on the
 * small part of the image where it is. Tries the `most` largest, each until a view reads it.
 */
export function retryUndecoded(
  luminance: LuminanceImage,
  failures: SymbolLocation[],
  results: DecodeResults,
  most: number,
): void {
  const locations = failures
    .filter((location) => isPlausible(location, luminance))
    .sort((a, b) => area(b.corners) - area(a.corners))
    .slice(0, most);
  for (const location of locations) {
    if (isRead(location, results)) continue;
    const modules = sampleModules(luminance, location);
    if (!looksLikeSymbol(modules.dark, location.modules)) continue;
    const symbol =
      decodeModules(modules, location) ??
      decodeScratched(luminance, location) ??
      decodeBlurred(luminance, location);
    if (symbol) results.add([toDecodedSymbol(symbol, wholeView(luminance))]);
    else retryViews(partAround(luminance, location), moduleSize(location), results);
    retryHalfModules(luminance, location, results);
    if (!isRead(location, results)) {
      trySecondEngine(results, partAround(luminance, location), { inverted: location.inverted });
    }
  }
}

/** Decodes the part of one symbol as other views, until one is read. */
function retryViews(part: ImageView, module: number, results: DecodeResults): void {
  for (const { view, followModules } of retriedViews(part, module)) {
    if (results.add(decodeView(view, { followModules })).length > 0) return;
  }
}

/** The part sharper, smoother and evenly lit, and larger when its modules (of `module` pixels) are small. */
function* retriedViews(
  part: ImageView,
  module: number,
): Generator<{ view: ImageView; followModules: boolean }> {
  const { luminance } = part;
  const radius = Math.max(1, Math.round(module));
  yield { view: { ...part, luminance: unsharpMask(luminance, radius, 2) }, followModules: true };
  // The modules were followed already: again in every view would cost more than it finds.
  const smooth = boxBlur(luminance, Math.max(1, Math.round(module / 5)));
  yield { view: { ...part, luminance: smooth }, followModules: false };
  const even = evenIllumination(luminance, radius * 3, 4);
  yield { view: { ...part, luminance: even }, followModules: false };
  if (module >= 8) return;
  const doubled: ImageView = { ...part, luminance: enlarge(luminance, 2), scale: 0.5, how: ['resized'] };
  yield { view: doubled, followModules: true };
  const sharp = unsharpMask(doubled.luminance, 2 * radius, 3);
  yield { view: { ...doubled, luminance: sharp }, followModules: true };
}

/** The symbol with a rim, as a view of its own. */
function partAround(luminance: LuminanceImage, location: SymbolLocation): ImageView {
  const box = bounds(grow(location.corners, Math.sqrt(area(location.corners)) * 0.12));
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  return { ...wholeView(crop(luminance, box)), left, top };
}

/** A symbol of two-toned modules decodes only where the one or the other half is sampled. */
function retryHalfModules(luminance: LuminanceImage, location: SymbolLocation, results: DecodeResults): void {
  for (const modules of readHalfModules(luminance, location, 0) ?? []) {
    const symbol = decodeDark(modules, location);
    if (symbol) results.add([{ ...symbol, how: [] }]);
  }
}

/** Pixels a module. */
function moduleSize({ corners, modules }: SymbolLocation): number {
  return Math.sqrt(area(corners)) / modules;
}

function isRead(location: SymbolLocation, results: DecodeResults): boolean {
  return results.symbols.some((symbol) => covers(symbol, location));
}

function covers(one: SymbolLocation, other: SymbolLocation): boolean {
  const [a, b] = [bounds(one.corners), bounds(other.corners)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(one.corners), area(other.corners));
}
