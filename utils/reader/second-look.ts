import type { Board } from './board';
import type { Pixels } from './code';
import { bounds, grow } from './geometry';
import { toGrey } from './grey';
import { jsqr } from './jsqr';
import { erase, finders } from './passes/erase';
import { hasFinders } from './passes/finder-like';
import { readHalves } from './passes/halves';
import { type Box, cropPixels } from './passes/pad';
import { isBusyAround } from './passes/surroundings';
import { type Find, look, readModules, type View } from './view';

/**
 * What hides behind a code that was read: another one around it or inside it, or another text in the same
 * modules. Each question has a cheap sign that is looked for first, so an ordinary code costs next to nothing.
 */
export function lookBehind(picture: Pixels, find: Find, board: Board): void {
  lookAround(picture, find, board);
  lookInside(picture, find, board);
  lookBetween(picture, find, board);
}

/** A code inside another one makes decoders blind to the outer: with the inner painted out they see it. */
function lookAround(picture: Pixels, find: Find, board: Board): void {
  const module = moduleSize(find);
  if (![6, 10].some((distance) => isBusyAround(picture, find.corners, distance * module))) return;
  const box = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  lookWithout(picture, box, board, (part, shift) => erase(part, shifted(find, shift).corners, 3 * module));
}

/** An outer code that had to repair much may hold another one: without its finder patterns that shows. */
function lookInside(picture: Pixels, find: Find, board: Board): void {
  if (find.margin > 0.6 || find.modules < 29) return;
  const box = bounds(grow(find.corners, 2));
  const middle = bounds(grow(find.corners, -0.2 * find.modules * moduleSize(find)));
  if (!hasFinders(toGrey(cropPixels(picture, middle).part), 2)) return;
  lookWithout(picture, box, board, (part, shift) => {
    const inner = shifted(find, shift);
    return finders(inner.corners, inner.modules).reduce((rest, quad) => erase(rest, quad, 1), part);
  });
}

function lookWithout(
  picture: Pixels,
  box: Box,
  board: Board,
  change: (part: Pixels, shift: Box) => Pixels,
): void {
  const { part, at } = cropPixels(picture, box);
  const view: View = { grey: toGrey(change(part, at)), scale: 1, left: at.left, top: at.top, how: [] };
  board.add(look(view, { tryRotate: true }).finds);
}

/** Modules drawn in two tones read differently by where a phone samples them. */
function lookBetween(picture: Pixels, find: Find, board: Board): void {
  const readings = readHalves(picture, find, 1.6);
  if (!readings) return;
  let differs = false;
  for (const rows of readings) {
    const read = readModules(rows, find);
    if (read) board.addText(find, read.text);
    differs ||= read !== undefined && read.text !== find.text;
  }
  if (!differs) return;
  const second = jsqr(cropPixels(picture, bounds(grow(find.corners, 4))).part);
  if (second) board.addText(find, second.text);
}

function moduleSize({ corners, modules }: Find): number {
  return Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / modules;
}

function shifted(find: Find, { left, top }: Box): Find {
  const move = (point: { x: number; y: number }) => ({ x: point.x - left, y: point.y - top });
  const [a, b, c, d] = find.corners;
  return { ...find, corners: [move(a), move(b), move(c), move(d)] };
}
