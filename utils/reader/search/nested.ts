import { erase, finders } from '../detect/erase';
import { hasFinders } from '../detect/finder-ratio';
import { changesOffGrid, offGrid } from '../detect/off-grid';
import { isBusyAround } from '../detect/surroundings';
import { jsqr } from '../engines/jsqr';
import { zxing } from '../engines/zxing';
import { squareToQuad } from '../image/homography';
import { type Grey, toPixels } from '../image/luminance';
import { crop, cut, pad } from '../image/pad';
import { bounds, grow, mapCorners } from '../image/quads';
import { rectify } from '../image/rectify';
import { enlarge } from '../image/scale';
import { type Find, look, readModules } from '../image-view';
import type { Board } from '../results';
import { readHalves } from '../sample/half-modules';

/**
 * What hides behind a code that was read: another one around it or inside it, or another text in the same
 * modules. Each question has a cheap sign that is looked for first, so an ordinary code costs next to nothing.
 */
export function lookBehind(grey: Grey, find: Find, board: Board): void {
  lookAround(grey, find, board);
  lookInside(grey, find, board);
  lookOffGrid(grey, find, board);
  lookBetween(grey, find, board);
}

/** A code inside another one makes decoders blind to the outer: with the inner painted out they see it. */
function lookAround(grey: Grey, find: Find, board: Board): void {
  const module = moduleSize(find);
  if (![6, 10].some((distance) => isBusyAround(grey, find.corners, distance * module))) return;
  const rest = erase(grey, find.corners, 3 * module);
  board.add(look({ grey: rest, scale: 1, left: 0, top: 0, how: [] }).finds);
}

/** An outer code that had to repair much may hold another one: without its finder patterns that shows. */
function lookInside(grey: Grey, find: Find, board: Board): void {
  if (find.margin > 0.6 || find.modules < 29) return;
  const middle = bounds(grow(find.corners, -0.2 * find.modules * moduleSize(find)));
  if (!hasFinders(crop(grey, middle), 2)) return;
  const { left, top, right, bottom } = cut(bounds(grow(find.corners, 2)), grey.width, grey.height);
  const corners = mapCorners(find.corners, ({ x, y }) => ({ x: x - left, y: y - top }));
  const part = crop(grey, { left, top, right, bottom });
  const rest = finders(corners, find.modules).reduce((inner, quad) => erase(inner, quad, 1), part);
  board.add(look({ grey: rest, scale: 1, left, top, how: [] }).finds);
}

/** An inner code without a quiet zone runs into the outer's modules; its own do not lie on their grid. */
function lookOffGrid(grey: Grey, find: Find, board: Board): void {
  if (find.margin > 0.9 || find.modules < 29 || !changesOffGrid(grey, find)) return;
  const step = Math.min(16, Math.max(6, Math.round(moduleSize(find))));
  const upright = rectify(grey, find.corners, find.modules, step, 0);
  const box = offGrid(upright, step);
  if (!box) return;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isSquare = Math.max(width, height) <= 1.2 * Math.min(width, height);
  if (!isSquare || width < 24 || width > upright.width * 0.6) return;
  const margin = 16;
  const part = pad(crop(upright, box), margin, find.inverted ? 0 : 255);
  const times = width < 200 ? 2 : 1;
  const toPicture = squareToQuad(find.corners);
  for (const read of zxing(times > 1 ? enlarge(part, times) : part).reads) {
    const corners = mapCorners(read.corners, ({ x, y }) =>
      toPicture(
        (x / times - margin + box.left) / upright.width,
        (y / times - margin + box.top) / upright.height,
      ),
    );
    board.add([{ ...read, corners, how: [] }]);
  }
}

/** Modules drawn in two tones read differently by where a phone samples them. */
function lookBetween(grey: Grey, find: Find, board: Board): void {
  let differs = false;
  for (const modules of readHalves(grey, find, 1.6) ?? []) {
    const read = readModules(modules, find);
    if (read) board.addText(find, read.text);
    differs ||= read !== undefined && read.text !== find.text;
  }
  if (!differs) return;
  const second = jsqr(toPixels(crop(grey, bounds(grow(find.corners, 4)))));
  if (second) board.addText(find, second.text);
}

function moduleSize({ corners, modules }: Find): number {
  return Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / modules;
}
