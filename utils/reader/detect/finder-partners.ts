import type { Point } from '../code';
import type { LuminanceImage } from '../image/luminance';
import { quarterTurn } from '../image/quads';
import type { FinderPattern } from './finder-patterns';

/** Modules from the middle of a finder pattern to the light ring around it. */
const reach = 4;
/** So much of its modules must have their tone, dark and light ones counted alike; a scratch or two leave more than that. */
const leastMatch = 0.78;
/** Modules between the middles of two finder patterns that stand along an edge, by version (ISO/IEC 18004, 6.3.1). */
const distances = Array.from({ length: 40 }, (_, version) => 14 + 4 * version);
/** The whole pattern's direction and size are measured on few pixels: how far off they may be. */
const turns = [0, -0.03, 0.03, -0.06, 0.06];
const stretches = [1, 0.975, 1.025, 0.95, 1.05];

/** The step from a module to the next along the rows of a pattern. */
type Pace = Point;

/**
 * Finder patterns that something crosses, looked for where a whole one says that another must stand: along its edges, as
 * far away as a version of the standard has it.
 *
 * @param luminance dark below `threshold`
 * @param pattern the whole one
 * @returns the likeliest, at most one in each of the four directions
 */
export function findPartners(
  luminance: LuminanceImage,
  pattern: FinderPattern,
  threshold: number,
): FinderPattern[] {
  const image = { ...luminance, threshold };
  const pace = paceOf(image, pattern);
  return [
    pace,
    quarterTurn(pace),
    quarterTurn(quarterTurn(pace)),
    quarterTurn(quarterTurn(quarterTurn(pace))),
  ].flatMap((along) => partnerAlong(image, pattern, along) ?? []);
}

interface Thresholded extends LuminanceImage {
  threshold: number;
}

/** How a whole pattern is turned: where its modules match best. */
function paceOf(image: Thresholded, pattern: FinderPattern): Pace {
  let [best, most] = [{ x: pattern.module, y: 0 }, 0];
  for (let degrees = -45; degrees < 45; degrees += 3) {
    const angle = (degrees * Math.PI) / 180;
    const pace = { x: pattern.module * Math.cos(angle), y: pattern.module * Math.sin(angle) };
    const found = match(image, pattern, pace);
    // Of two alike, the one that is turned less.
    if (found > most || (found === most && Math.abs(pace.y) < Math.abs(best.y))) [best, most] = [pace, found];
  }
  return best;
}

function partnerAlong(image: Thresholded, pattern: FinderPattern, along: Pace): FinderPattern | undefined {
  let best: { x: number; y: number; pace: Pace; match: number } | undefined;
  for (const distance of distances)
    for (const turn of turns)
      for (const stretch of stretches) {
        const pace = {
          x: (along.x - turn * along.y) * stretch,
          y: (along.y + turn * along.x) * stretch,
        };
        const [x, y] = [pattern.x + distance * pace.x, pattern.y + distance * pace.y];
        if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
        const found = match(image, { x, y }, pace, best?.match ?? leastMatch);
        if (found > (best?.match ?? 0)) best = { x, y, pace, match: found };
      }
  if (!best) return undefined;
  return { ...centred(image, best, best.pace), module: Math.hypot(best.pace.x, best.pace.y), rows: 1 };
}

/** The middle of all places around one that match as well as the best. */
function centred(image: Thresholded, at: Point, pace: Pace): Point {
  const places: { x: number; y: number; match: number }[] = [];
  for (let row = -4; row <= 4; row++)
    for (let column = -4; column <= 4; column++) {
      const x = at.x + (column * pace.x - row * pace.y) / 4;
      const y = at.y + (column * pace.y + row * pace.x) / 4;
      places.push({ x, y, match: match(image, { x, y }, pace) });
    }
  const most = Math.max(...places.map((one) => one.match));
  const best = places.filter((one) => one.match > most - 0.02);
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return { x: mean(best.map(({ x }) => x)), y: mean(best.map(({ y }) => y)) };
}

/** The modules of a finder pattern, ring by ring from its middle: where, whether dark, and which share of its kind one is. */
const patternModules = Array.from({ length: (2 * reach + 1) ** 2 }, (_, at) => {
  const row = Math.floor(at / (2 * reach + 1)) - reach;
  const column = (at % (2 * reach + 1)) - reach;
  const ring = Math.max(Math.abs(row), Math.abs(column));
  return { row, column, ring, isDark: ring === 3 || ring < 2 };
})
  .sort((a, b) => a.ring - b.ring)
  .map((one, _, all) => ({ ...one, part: 1 / all.filter(({ isDark }) => isDark === one.isDark).length }));

/** Share of a finder pattern's modules that have their tone in their middle, dark and light ones counted alike; 0 below `least`. */
function match(
  { data, width, height, threshold }: Thresholded,
  { x, y }: Point,
  pace: Pace,
  least = 0,
): number {
  const mostWrong = 2 - 2 * least;
  let wrong = 0;
  for (const { row, column, isDark, part } of patternModules) {
    const px = Math.floor(x + column * pace.x - row * pace.y);
    const py = Math.floor(y + column * pace.y + row * pace.x);
    const isInside = px >= 0 && py >= 0 && px < width && py < height;
    if (isInside && (data[py * width + px] ?? 0) < threshold === isDark) continue;
    wrong += part;
    if (wrong > mostWrong) return 0;
  }
  return 1 - wrong / 2;
}
