import type { Corners, Point } from '../code';
import type { SymbolLocation } from '../engines/zxing';
import { squareToQuad } from '../image/homography';
import type { LuminanceImage } from '../image/luminance';
import { quarterTurn } from '../image/quads';
import { functionPatterns } from '../sample/function-patterns';
import type { FinderPattern } from './finder-patterns';
import { sizesNear } from './symbol-pose';

/** A candidate for where a symbol lies, and which share of its fixed modules bears it out. */
interface Candidate {
  location: SymbolLocation;
  score: number;
}

/**
 * Where symbols may lie of which only two finder patterns are whole: a scratch, a sticker or a lamp's glare
 * took the third. Every way to lay a square on two of them is tried against the modules that the standard
 * fixes; answers the best few, likeliest first.
 */
export function symbolsFromTwoFinders(
  luminance: LuminanceImage,
  patterns: FinderPattern[],
  threshold: number,
): SymbolLocation[] {
  const candidates: Candidate[] = [];
  for (const a of patterns) {
    for (const b of patterns) {
      if (a === b || a.module > b.module * 1.5 || b.module > a.module * 1.5) continue;
      for (const location of placements(a, b)) {
        const score = confirmation(luminance, location, [a, b], threshold);
        if (score >= 0.65) candidates.push({ location, score });
      }
    }
  }
  return candidates
    .sort((x, y) => y.score - x.score)
    .slice(0, 3)
    .map(({ location }) => location);
}

/** The squares that have `a` at the top left and `b` at the top right or the bottom left, or the two across from each other. */
function* placements(a: FinderPattern, b: FinderPattern): Generator<SymbolLocation> {
  const module = (a.module + b.module) / 2;
  const along = { x: b.x - a.x, y: b.y - a.y };
  const length = Math.hypot(along.x, along.y);
  for (const modules of sizesNear(length / module + 7)) {
    const unit = scaled(along, 1 / (modules - 7));
    yield placeSymbol(a, { column: 3.5, row: 3.5 }, unit, modules);
    yield placeSymbol(b, { column: 3.5, row: 3.5 }, quarterTurn(unit), modules);
  }
  for (const modules of sizesNear(length / Math.SQRT2 / module + 7)) {
    // From the top right to the bottom left is one to the left and one down.
    const unit = scaled({ x: along.y - along.x, y: -along.x - along.y }, 1 / (2 * (modules - 7)));
    yield placeSymbol(a, { column: modules - 3.5, row: 3.5 }, unit, modules);
  }
}

/** The square that has a point of its grid, in modules, at `anchor`; `right` is the step from a module to the next in a row. */
function placeSymbol(
  anchor: Point,
  { column, row }: { column: number; row: number },
  right: Point,
  modules: number,
): SymbolLocation {
  const down = quarterTurn(right);
  const at = (x: number, y: number): Point => ({
    x: anchor.x + (x - column) * right.x + (y - row) * down.x,
    y: anchor.y + (x - column) * right.y + (y - row) * down.y,
  });
  const corners: Corners = [at(0, 0), at(modules, 0), at(modules, modules), at(0, modules)];
  return { corners, modules, inverted: false };
}

/**
 * Share of the fixed modules that are of the right tone in their middle, dark and light ones counted alike:
 * one half is chance. The two patterns that led here prove nothing, and what is outside the image is wrong.
 */
export function confirmation(
  luminance: LuminanceImage,
  { corners, modules }: SymbolLocation,
  patterns: FinderPattern[],
  threshold: number,
): number {
  const { data, width, height } = luminance;
  const known = functionPatterns(modules);
  const toImage = squareToQuad(corners);
  const right = [0, 0];
  const all = [0, 0];
  for (let at = 0; at < known.length; at++) {
    const tone = known[at];
    if (tone !== 0 && tone !== 1) continue;
    const { x, y } = toImage(((at % modules) + 0.5) / modules, (Math.floor(at / modules) + 0.5) / modules);
    if (patterns.some((pattern) => Math.hypot(pattern.x - x, pattern.y - y) < pattern.module * 6)) continue;
    all[tone] = (all[tone] ?? 0) + 1;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const dark = (data[row * width + column] ?? 0) < threshold;
    if (dark === (tone === 1)) right[tone] = (right[tone] ?? 0) + 1;
  }
  return ((right[0] ?? 0) / (all[0] || 1) + (right[1] ?? 0) / (all[1] || 1)) / 2;
}

const scaled = ({ x, y }: Point, factor: number): Point => ({ x: x * factor, y: y * factor });
