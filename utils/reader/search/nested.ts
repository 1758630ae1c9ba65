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
import { type DecodedSymbol, decodeView, wholeView } from '../image-view';
import type { DecodeResults } from '../results';
import { decodeDark } from '../sample/decode-modules';
import { readHalfModules } from '../sample/half-modules';

/**
 * What hides behind a code that was read: another one around it or inside it, or another text in the same
 * modules. Each question has a cheap sign that is looked for first, so an ordinary code costs next to nothing.
 */
export function searchNested(luminance: LuminanceImage, symbol: DecodedSymbol, results: DecodeResults): void {
  // The grids and function patterns below are those of the square symbol with three finder patterns.
  if (symbol.kind) return;
  searchAround(luminance, symbol, results);
  searchInside(luminance, symbol, results);
  searchOffGrid(luminance, symbol, results);
  searchHalfModules(luminance, symbol, results);
}

/** A code inside another one makes decoders blind to the outer: with the inner painted out they see it. */
function searchAround(luminance: LuminanceImage, symbol: DecodedSymbol, results: DecodeResults): void {
  const module = moduleSize(symbol);
  if (![6, 10].some((distance) => hasTextureAround(luminance, symbol.corners, distance * module))) return;
  const rest = eraseSymbol(luminance, symbol.corners, 3 * module);
  results.add(decodeView(wholeView(rest)));
}

/** An outer code that had to repair much may hold another one: without its finder patterns that shows. */
function searchInside(luminance: LuminanceImage, symbol: DecodedSymbol, results: DecodeResults): void {
  if (symbol.unusedErrorCorrection > 0.6 || symbol.modules < 29) return;
  const middle = bounds(grow(symbol.corners, -0.2 * symbol.modules * moduleSize(symbol)));
  if (!hasFinderPatterns(crop(luminance, middle), 2)) return;
  const { left, top, right, bottom } = clipBox(
    bounds(grow(symbol.corners, 2)),
    luminance.width,
    luminance.height,
  );
  const corners = mapCorners(symbol.corners, ({ x, y }) => ({ x: x - left, y: y - top }));
  const part = crop(luminance, { left, top, right, bottom });
  const rest = finderPatternQuads(corners, symbol.modules).reduce(
    (inner, quad) => eraseSymbol(inner, quad, 1),
    part,
  );
  results.add(decodeView({ ...wholeView(rest), left, top }));
}

/** An inner code without a quiet zone runs into the outer's modules; its own do not lie on their grid. */
function searchOffGrid(luminance: LuminanceImage, symbol: DecodedSymbol, results: DecodeResults): void {
  if (symbol.unusedErrorCorrection > 0.9 || symbol.modules < 29 || !hasOffGridEdges(luminance, symbol))
    return;
  const step = Math.min(16, Math.max(6, Math.round(moduleSize(symbol))));
  const upright = rectify(luminance, symbol.corners, { modules: symbol.modules, step, margin: 0 });
  const box = offGridRegion(upright, step);
  if (!box) return;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const isSquare = Math.max(width, height) <= 1.2 * Math.min(width, height);
  if (!isSquare || width < 24 || width > upright.width * 0.6) return;
  const margin = 16;
  const part = pad(crop(upright, box), margin, symbol.inverted ? 0 : 255);
  const times = width < 200 ? 2 : 1;
  const toImage = squareToQuad(symbol.corners);
  for (const read of readZxing(times > 1 ? enlarge(part, times) : part).symbols) {
    const corners = mapCorners(read.corners, ({ x, y }) =>
      toImage(
        (x / times - margin + box.left) / upright.width,
        (y / times - margin + box.top) / upright.height,
      ),
    );
    results.add([{ ...read, corners, how: [] }]);
  }
}

/** Modules drawn in two tones read differently by where a phone samples them. */
function searchHalfModules(luminance: LuminanceImage, symbol: DecodedSymbol, results: DecodeResults): void {
  let differs = false;
  for (const modules of readHalfModules(luminance, symbol, 1.6) ?? []) {
    const read = decodeDark(modules, symbol);
    if (read) results.addText(symbol, read.text);
    differs ||= read !== undefined && read.text !== symbol.text;
  }
  // The second decoder knows nothing of parts.
  if (!differs || symbol.part) return;
  const second = readJsqr(toPixels(crop(luminance, bounds(grow(symbol.corners, 4)))));
  if (second) results.addText(symbol, second.text);
}

function moduleSize({ corners, modules }: DecodedSymbol): number {
  return Math.hypot(corners[1].x - corners[0].x, corners[1].y - corners[0].y) / modules;
}
