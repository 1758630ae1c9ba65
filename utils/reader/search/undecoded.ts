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
 * small part of the picture where it is. Stops at the first pass that reads it.
 */
export function retryUndecoded(
  grey: LuminanceImage,
  failures: SymbolLocation[],
  board: DecodeResults,
  most: number,
): void {
  const open = failures
    .filter((place) => isPlausible(place, grey))
    .sort((a, b) => area(b.corners) - area(a.corners))
    .slice(0, most);
  for (const place of open) {
    if (board.finds.some((find) => covers(find, place))) continue;
    const modules = sampleModules(grey, place);
    if (area(place.corners) > large && agreement(modules, place.modules) < 0.66) continue;
    retrySymbol(grey, place, modules, board);
    retryHalfModules(grey, place, board);
    if (!board.finds.some((find) => covers(find, place))) retryWithSecondEngine(grey, place, board);
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
  grey: LuminanceImage,
  place: SymbolLocation,
  modules: Uint8Array,
  board: DecodeResults,
): void {
  const read = decodeModules(modules, place);
  if (read)
    return void board.add([toDecodedSymbol(read, { luminance: grey, scale: 1, left: 0, top: 0, how: [] })]);

  const part = partAround(grey, place);
  const module = Math.sqrt(area(place.corners)) / place.modules;
  const radius = Math.max(1, Math.round(module));
  const passes = [
    () => unsharpMask(part.luminance, radius, 2),
    () => boxBlur(part.luminance, Math.max(1, Math.round(module / 5))),
    () => evenIllumination(part.luminance, radius * 3, 4),
  ];
  for (const pass of passes) {
    // The grid was followed already: again in every pass would cost more than it finds.
    const sight = decodeView({ ...part, luminance: pass() }, {}, pass === passes[0]);
    if (board.add(sight.symbols).length > 0) return;
  }
  if (module >= 8) return;
  const doubled = enlarge(part.luminance, 2);
  for (const grey of [doubled, unsharpMask(doubled, 2 * radius, 3)]) {
    const sight = decodeView({ ...part, luminance: grey, scale: 0.5, how: ['resized'] });
    if (board.add(sight.symbols).length > 0) return;
  }
}

/** The last resort: the second decoder, which looks at the symbol in another way. */
function retryWithSecondEngine(grey: LuminanceImage, place: SymbolLocation, board: DecodeResults): void {
  const part = partAround(grey, place);
  const second = readJsqr(toPixels(part.luminance));
  if (!second) return;
  const read = { ...place, ...second, mirrored: false, unusedErrorCorrection: 1 };
  board.add([toDecodedSymbol(read, { ...part, how: ['second-engine'] })]);
}

/** The symbol with a rim, as a view of its own. */
function partAround(grey: LuminanceImage, place: SymbolLocation): ImageView {
  const box = bounds(grow(place.corners, Math.sqrt(area(place.corners)) * 0.12));
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  return { luminance: crop(grey, box), scale: 1, left, top, how: [] };
}

/** A symbol of two-toned modules decodes only where the one or the other half is looked at. */
function retryHalfModules(grey: LuminanceImage, place: SymbolLocation, board: DecodeResults): void {
  for (const modules of readHalfModules(grey, place, 0) ?? []) {
    const read = decodeModules(modules, place);
    if (read) board.add([{ ...read, how: [] }]);
  }
}

function covers(find: SymbolLocation, place: SymbolLocation): boolean {
  const [a, b] = [bounds(find.corners), bounds(place.corners)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(place.corners), area(find.corners));
}
