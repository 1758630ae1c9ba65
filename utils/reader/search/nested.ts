import { eraseSymbol, finderPatternQuads } from '../detect/erase';
import { hasFinderPatterns } from '../detect/finder-ratio';
import { hasOffGridEdges, offGridRegion } from '../detect/off-grid';
import { hasTextureAround } from '../detect/surroundings';
import { readJsqr } from '../engines/jsqr';
import { readZxing } from '../engines/zxing';
import { squareToQuad } from '../image/homography';
import { type LuminanceImage, toPixels } from '../image/luminance';
import { clipBox, crop, pad } from '../image/pad';
import { bounds, grow, mapCorners } from '../image/quads';
import { rectify } from '../image/rectify';
import { enlarge } from '../image/scale';
import { type DecodedSymbol, decodeModules, decodeView } from '../image-view';
import type { DecodeResults } from '../results';
import { readHalfModules } from '../sample/half-modules';

/**
 * What hides behind a code that was read: another one around it or inside it, or another text in the same
 * modules. Each question has a cheap sign that is looked for first, so an ordinary code costs next to nothing.
 */
export function searchNested(grey: LuminanceImage, find: DecodedSymbol, board: DecodeResults): void {
  searchAround(grey, find, board);
  searchInside(grey, find, board);
  searchOffGrid(grey, find, board);
  searchHalfModules(grey, find, board);
}

/** A code inside another one makes decoders blind to the outer: with the inner painted out they see it. */
function searchAround(grey: LuminanceImage, find: DecodedSymbol, board: DecodeResults): void {
  const module = moduleSize(find);
  if (![6, 10].some((distance) => hasTextureAround(grey, find.corners, distance * module))) return;
  const rest = eraseSymbol(grey, find.corners, 3 * module);
  board.add(decodeView({ luminance: rest, scale: 1, left: 0, top: 0, how: [] }).symbols);
}

/** An outer code that had to repair much may hold another one: without its finder patterns that shows. */
function searchInside(grey: LuminanceImage, find: DecodedSymbol, board: DecodeResults): void {
  if (find.unusedErrorCorrection > 0.6 || find.modules < 29) return;
  const middle = bounds(grow(find.corners, -0.2 * find.modules * moduleSize(find)));
  if (!hasFinderPatterns(crop(grey, middle), 2)) return;
  const { left, top, right, bottom } = clipBox(bounds(grow(find.corners, 2)), grey.width, grey.height);
  const corners = mapCorners(find.corners, ({ x, y }) => ({ x: x - left, y: y - top }));
  const part = crop(grey, { left, top, right, bottom });
  const rest = finderPatternQuads(corners, find.modules).reduce(
    (inner, quad) => eraseSymbol(inner, quad, 1),
    part,
  );
  board.add(decodeView({ luminance: rest, scale: 1, left, top, how: [] }).symbols);
}

/** An inner code without a quiet zone runs into the outer's modules; its own do not lie on their grid. */
function searchOffGrid(grey: LuminanceImage, find: DecodedSymbol, board: DecodeResults): void {
  if (find.unusedErrorCorrection > 0.9 || find.modules < 29 || !hasOffGridEdges(grey, find)) return;
  const step = Math.min(16, Math.max(6, Math.round(moduleSize(find))));
  const upright = rectify(grey, find.corners, find.modules, step, 0);
  const box = offGridRegion(upright, step);
  if (!box) return;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isSquare = Math.max(width, height) <= 1.2 * Math.min(width, height);
  if (!isSquare || width < 24 || width > upright.width * 0.6) return;
  const margin = 16;
  const part = pad(crop(upright, box), margin, find.inverted ? 0 : 255);
  const times = width < 200 ? 2 : 1;
  const toPicture = squareToQuad(find.corners);
  for (const read of readZxing(times > 1 ? enlarge(part, times) : part).symbols) {
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
function searchHalfModules(grey: LuminanceImage, find: DecodedSymbol, board: DecodeResults): void {
  let differs = false;
  for (const modules of readHalfModules(grey, find, 1.6) ?? []) {
    const read = decodeModules(modules, find);
    if (read) board.addText(find, read.text);
    differs ||= read !== undefined && read.text !== find.text;
  }
  if (!differs) return;
  const second = readJsqr(toPixels(crop(grey, bounds(grow(find.corners, 4)))));
  if (second) board.addText(find, second.text);
}

function moduleSize({ corners, modules }: DecodedSymbol): number {
  return Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / modules;
}
