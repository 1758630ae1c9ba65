import type { Board } from './board';
import type { Pixels } from './code';
import { area, bounds, grow } from './geometry';
import type { Grey } from './grey';
import { toPixels } from './grey';
import { jsqr } from './jsqr';
import { flatten, sharpen, smooth } from './passes/flatten';
import { readHalves } from './passes/halves';
import { crop } from './passes/pad';
import { enlarge } from './passes/scale';
import { traceModules } from './passes/trace';
import { look, readModules, toFind, type View } from './view';
import type { Place } from './zxing';

/**
 * Symbols that were seen but not decoded: there is a code, so every costly pass is worth its time, on the
 * small part of the picture where it is. Stops at the first pass that reads it.
 */
export async function rescue(
  picture: Pixels,
  grey: Grey,
  failures: Place[],
  board: Board,
  most: number,
): Promise<void> {
  const open = failures
    .filter((place) => isPlausible(place, grey))
    .sort((a, b) => area(b.corners) - area(a.corners))
    .slice(0, most);
  for (const place of open) {
    if (board.finds.some((find) => covers(find, place))) continue;
    await rescueOne(picture, grey, place, board);
  }
}

async function rescueOne(picture: Pixels, grey: Grey, place: Place, board: Board): Promise<void> {
  const base: View = { grey, scale: 1, left: 0, top: 0, how: [] };
  const read = await readModules(traceModules(grey, place), place);
  if (read) return void board.add([toFind(read, base)]);

  const side = Math.sqrt(area(place.corners));
  const module = side / place.modules;
  const box = bounds(grow(place.corners, side * 0.12));
  const part: View = {
    ...base,
    grey: crop(grey, box),
    left: Math.max(0, Math.floor(box.left)),
    top: Math.max(0, Math.floor(box.top)),
  };
  const radius = Math.max(1, Math.round(module));
  const passes: ((part: Grey) => Grey)[] = [
    (part) => sharpen(part, radius, 2),
    (part) => smooth(part, Math.max(1, Math.round(module / 5))),
    (part) => flatten(part, radius * 3, 4),
  ];
  for (const pass of passes) {
    const sight = await look({ ...part, grey: pass(part.grey) });
    if (board.add(sight.finds).length > 0) return;
  }
  if (module < 8) {
    const sight = await look({ ...part, grey: enlarge(part.grey, 2), scale: 0.5, how: ['resized'] });
    if (board.add(sight.finds).length > 0) return;
  }
  await halves(picture, place, board);
  if (board.finds.some((find) => covers(find, place))) return;
  const second = jsqr(toPixels(part.grey));
  if (second)
    board.add([
      toFind({ ...place, ...second, mirrored: false, margin: 1 }, { ...part, how: ['second-engine'] }),
    ]);
}

/** A symbol of two-toned modules decodes only where the one or the other half is looked at. */
async function halves(picture: Pixels, place: Place, board: Board): Promise<void> {
  for (const rows of readHalves(picture, place) ?? []) {
    const read = await readModules(rows, place);
    if (read) board.add([{ ...read, how: [] }]);
  }
}

function isPlausible({ corners, modules }: Place, { width, height }: Grey): boolean {
  const size = area(corners);
  const box = bounds(corners);
  const within =
    box.left > -width * 0.2 &&
    box.top > -height * 0.2 &&
    box.right < width * 1.2 &&
    box.bottom < height * 1.2;
  return within && size >= modules * modules && size <= width * height * 1.2;
}

function covers(find: Place, place: Place): boolean {
  const [a, b] = [bounds(find.corners), bounds(place.corners)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.6 * Math.min(area(place.corners), area(find.corners));
}
