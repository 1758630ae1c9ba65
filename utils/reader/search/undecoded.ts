import { readJsqr } from '../engines/jsqr';
import type { SymbolLocation } from '../engines/zxing';
import { boxBlur, evenIllumination, unsharpMask } from '../image/illumination';
import type { LuminanceImage } from '../image/luminance';
import { toPixels } from '../image/luminance';
import { crop } from '../image/pad';
import { area, bounds, grow } from '../image/quads';
import { enlarge } from '../image/scale';
import { decodeModules, decodeView, type ImageView, isPlausible, toDecodedSymbol } from '../image-view';
import type { DecodeResults } from '../results';
import { functionPatterns } from '../sample/function-patterns';
import { readHalfModules } from '../sample/half-modules';
import { sampleModules } from '../sample/modules';

// In square pixels. A page of text passes for a symbol now and then; a large one would take every pass below
// seconds, and the standard's own modules tell it apart: text has half of them by chance.
const large = 90_000;

/**
 * Symbols that were seen but not decoded: there is a code, so every costly pass is worth its time, on the
 * small part of the image where it is. Stops at the first pass that reads it.
 */
export function retryUndecoded(
  luminance: LuminanceImage,
  failures: SymbolLocation[],
  results: DecodeResults,
  most: number,
): void {
  const open = failures
    .filter((location) => isPlausible(location, luminance))
    .sort((a, b) => area(b.corners) - area(a.corners))
    .slice(0, most);
  for (const location of open) {
    if (results.symbols.some((symbol) => covers(symbol, location))) continue;
    const modules = sampleModules(luminance, location);
    if (area(location.corners) > large && agreement(modules, location.modules) < 0.66) continue;
    retrySymbol(luminance, location, modules, results);
    retryHalfModules(luminance, location, results);
    if (!results.symbols.some((symbol) => covers(symbol, location)))
      retryWithSecondEngine(luminance, location, results);
  }
}

/** Share of the modules that the standard fixes which are as it says. */
function agreement(modules: Uint8Array, across: number): number {
  const known = functionPatterns(across);
  let right = 0;
  let all = 0;
  known.forEach((tone, at) => {
    if (tone < 0) return;
    all++;
    if (modules[at] === tone) right++;
  });
  return right / all;
}

function retrySymbol(
  luminance: LuminanceImage,
  location: SymbolLocation,
  modules: Uint8Array,
  results: DecodeResults,
): void {
  const read = decodeModules(modules, location);
  if (read)
    return void results.add([toDecodedSymbol(read, { luminance, scale: 1, left: 0, top: 0, how: [] })]);

  const part = partAround(luminance, location);
  const module = Math.sqrt(area(location.corners)) / location.modules;
  const radius = Math.max(1, Math.round(module));
  const passes = [
    () => unsharpMask(part.luminance, radius, 2),
    () => boxBlur(part.luminance, Math.max(1, Math.round(module / 5))),
    () => evenIllumination(part.luminance, radius * 3, 4),
  ];
  for (const pass of passes) {
    // The grid was followed already: again in every pass would cost more than it finds.
    const result = decodeView({ ...part, luminance: pass() }, {}, pass === passes[0]);
    if (results.add(result.symbols).length > 0) return;
  }
  if (module >= 8) return;
  const doubled = enlarge(part.luminance, 2);
  for (const luminance of [doubled, unsharpMask(doubled, 2 * radius, 3)]) {
    const result = decodeView({ ...part, luminance, scale: 0.5, how: ['resized'] });
    if (results.add(result.symbols).length > 0) return;
  }
}

/** The last resort: the second decoder, which looks at the symbol in another way. */
function retryWithSecondEngine(
  luminance: LuminanceImage,
  location: SymbolLocation,
  results: DecodeResults,
): void {
  const part = partAround(luminance, location);
  const second = readJsqr(toPixels(part.luminance));
  if (!second) return;
  const read = { ...location, ...second, mirrored: false, unusedErrorCorrection: 1 };
  results.add([toDecodedSymbol(read, { ...part, how: ['second-engine'] })]);
}

/** The symbol with a rim, as a view of its own. */
function partAround(luminance: LuminanceImage, location: SymbolLocation): ImageView {
  const box = bounds(grow(location.corners, Math.sqrt(area(location.corners)) * 0.12));
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  return { luminance: crop(luminance, box), scale: 1, left, top, how: [] };
}

/** A symbol of two-toned modules decodes only where the one or the other half is looked at. */
function retryHalfModules(luminance: LuminanceImage, location: SymbolLocation, results: DecodeResults): void {
  for (const modules of readHalfModules(luminance, location, 0) ?? []) {
    const read = decodeModules(modules, location);
    if (read) results.add([{ ...read, how: [] }]);
  }
}

function covers(symbol: SymbolLocation, location: SymbolLocation): boolean {
  const [a, b] = [bounds(symbol.corners), bounds(location.corners)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    width > 0 && height > 0 && width * height > 0.6 * Math.min(area(location.corners), area(symbol.corners))
  );
}
