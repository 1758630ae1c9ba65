import { jsqr } from '../engines/jsqr';
import type { Place } from '../engines/zxing';
import { flatten, sharpen, smooth } from '../image/illumination';
import type { Grey } from '../image/luminance';
import { toPixels } from '../image/luminance';
import { crop } from '../image/pad';
import { area, bounds, grow } from '../image/quads';
import { enlarge } from '../image/scale';
import { isPlausible, look, readModules, toFind, type View } from '../image-view';
import type { Board } from '../results';
import { functionPatterns } from '../sample/function-patterns';
import { readHalves } from '../sample/half-modules';
import { traceModules } from '../sample/modules';

// In square pixels. A page of text passes for a symbol now and then; a large one would take every pass below
// seconds, and the standard's own modules tell it apart: text has half of them by chance.
const large = 90_000;

/**
 * Symbols that were seen but not decoded: there is a code, so every costly pass is worth its time, on the
 * small part of the picture where it is. Stops at the first pass that reads it.
 */
export function rescue(grey: Grey, failures: Place[], board: Board, most: number): void {
  const open = failures
    .filter((place) => isPlausible(place, grey))
    .sort((a, b) => area(b.corners) - area(a.corners))
    .slice(0, most);
  for (const place of open) {
    if (board.finds.some((find) => covers(find, place))) continue;
    const modules = traceModules(grey, place);
    if (area(place.corners) > large && agreement(modules, place.modules) < 0.66) continue;
    rescueOne(grey, place, modules, board);
    halves(grey, place, board);
    if (!board.finds.some((find) => covers(find, place))) tellSecond(grey, place, board);
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

function rescueOne(grey: Grey, place: Place, modules: Uint8Array, board: Board): void {
  const read = readModules(modules, place);
  if (read) return void board.add([toFind(read, { grey, scale: 1, left: 0, top: 0, how: [] })]);

  const part = partAround(grey, place);
  const module = Math.sqrt(area(place.corners)) / place.modules;
  const radius = Math.max(1, Math.round(module));
  const passes = [
    () => sharpen(part.grey, radius, 2),
    () => smooth(part.grey, Math.max(1, Math.round(module / 5))),
    () => flatten(part.grey, radius * 3, 4),
  ];
  for (const pass of passes) {
    // The grid was followed already: again in every pass would cost more than it finds.
    const sight = look({ ...part, grey: pass() }, {}, pass === passes[0]);
    if (board.add(sight.finds).length > 0) return;
  }
  if (module >= 8) return;
  const doubled = enlarge(part.grey, 2);
  for (const grey of [doubled, sharpen(doubled, 2 * radius, 3)]) {
    const sight = look({ ...part, grey, scale: 0.5, how: ['resized'] });
    if (board.add(sight.finds).length > 0) return;
  }
}

/** The last resort: the second decoder, which looks at the symbol in another way. */
function tellSecond(grey: Grey, place: Place, board: Board): void {
  const part = partAround(grey, place);
  const second = jsqr(toPixels(part.grey));
  if (!second) return;
  const read = { ...place, ...second, mirrored: false, margin: 1 };
  board.add([toFind(read, { ...part, how: ['second-engine'] })]);
}

/** The symbol with a rim, as a view of its own. */
function partAround(grey: Grey, place: Place): View {
  const box = bounds(grow(place.corners, Math.sqrt(area(place.corners)) * 0.12));
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  return { grey: crop(grey, box), scale: 1, left, top, how: [] };
}

/** A symbol of two-toned modules decodes only where the one or the other half is looked at. */
function halves(grey: Grey, place: Place, board: Board): void {
  for (const modules of readHalves(grey, place, 0) ?? []) {
    const read = readModules(modules, place);
    if (read) board.add([{ ...read, how: [] }]);
  }
}

function covers(find: Place, place: Place): boolean {
  const [a, b] = [bounds(find.corners), bounds(place.corners)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(place.corners), area(find.corners));
}
