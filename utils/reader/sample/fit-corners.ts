import type { Corners } from '../code';
import type { SymbolLocation } from '../engines/zxing';
import { projectiveMap } from '../image/homography';
import { type LuminanceImage, lightnessAt } from '../image/luminance';
import { area } from '../image/quads';
import { functionPatterns } from './function-patterns';

const finely = [0.4, 0.2, 0.1, 0.05];
/** Where in a module its tone is taken: what lies near its edges says how well it lies. */
const places = [-0.3, 0, 0.3];

/**
 * Lays a symbol's location better on the modules that the standard fixes: moves one corner after the other as long as
 * dark ones get darker and light ones lighter.
 *
 * @param luminance the image
 * @param location within about the first of `moves` of where the symbol is
 * @param moves how far corners are moved, in modules, ever less
 */
export function fitCorners(
  luminance: LuminanceImage,
  location: SymbolLocation,
  moves: readonly number[] = finely,
): SymbolLocation {
  const module = Math.sqrt(area(location.corners)) / location.modules;
  const scoreOf = fixedContrast(luminance, location.modules, places);
  let best = { corners: location.corners, score: scoreOf(location.corners) };
  for (const move of moves)
    for (let at = 0; at < 4; at++)
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        for (;;) {
          const corners = moved(best.corners, at, dx * move * module, dy * move * module);
          const score = scoreOf(corners);
          if (score <= best.score) break;
          best = { corners, score };
        }
      }
  return { ...location, corners: best.corners };
}

function moved(corners: Corners, which: number, dx: number, dy: number): Corners {
  const [a, b, c, d] = corners.map(({ x, y }, at) => (at === which ? { x: x + dx, y: y + dy } : { x, y }));
  return a && b && c && d ? [a, b, c, d] : corners;
}

/** The modules of one symbol size whose tone the standard fixes, one number each: 1 for light, -1 for dark. */
interface KnownModules {
  columns: Float64Array;
  rows: Float64Array;
  tones: Float64Array;
}

const knownBySize = new Map<number, KnownModules>();

function knownModules(modules: number): KnownModules {
  const known = knownBySize.get(modules) ?? listKnown(modules);
  knownBySize.set(modules, known);
  return known;
}

function listKnown(modules: number): KnownModules {
  const patterns = functionPatterns(modules);
  const places = Float64Array.from(patterns.keys()).filter((at) => (patterns[at] ?? -1) >= 0);
  return {
    columns: places.map((at) => at % modules),
    rows: places.map((at) => Math.floor(at / modules)),
    tones: places.map((at) => (patterns[at] === 1 ? -1 : 1)),
  };
}

/**
 * How well a symbol of so many modules would lie between corners.
 *
 * @param places where in a module its tone is taken, along either side: 0 for its middle, up to 0.5 to each side
 * @returns gives for corners how many levels lighter the light modules that the standard fixes are than the dark ones
 */
export function fixedContrast(
  luminance: LuminanceImage,
  modules: number,
  places: number[],
): (corners: Corners) => number {
  const { columns, rows, tones } = knownModules(modules);
  const count = tones.length * places.length ** 2;
  return (corners) => {
    // The map by its numbers: this is asked hundreds of times a symbol, and a point made for each place would cost most of it.
    const [a, b, c, d, e, f, g, h] = projectiveMap(corners);
    let sum = 0;
    for (let at = 0; at < tones.length; at++) {
      const tone = tones[at] ?? 0;
      const column = (columns[at] ?? 0) + 0.5;
      const row = (rows[at] ?? 0) + 0.5;
      for (const dy of places)
        for (const dx of places) {
          const u = (column + dx) / modules;
          const v = (row + dy) / modules;
          const depth = g * u + h * v + 1;
          sum += tone * lightnessAt(luminance, (a * u + b * v + c) / depth, (d * u + e * v + f) / depth);
        }
    }
    return sum / count;
  };
}
