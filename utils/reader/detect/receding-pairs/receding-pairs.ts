import type { Corners, Point } from '../../code';
import type { SymbolLocation } from '../../engines/zxing';
import { homographyThrough } from '../../image/homography';
import { area, centre, mapCorners } from '../../image/quads';
import { fitCorners } from '../../sample/fit-corners';
import { confirmation } from '../finder-pairs';
import type { FinderPattern } from '../finder-patterns';
import type { ThresholdedImage } from '../finder-ratio';
import type { SlantedFinder } from '../slanted-finders';
import { sizesNear } from '../symbol-pose';
import { outlineOf } from './finder-outline';

const mostFinders = 4;
const finderSide = 7; // modules (ISO/IEC 18004, 6.3.3)
const mostTurned = 0.5; // how far a pattern's own directions may be off those of the two, as a tangent
/** How far corners of the two may be from where one flat symbol has them, in modules. */
const mostOff = 0.6;
const mostFitted = 3;
/** How far from where two patterns say it lies the far side of a symbol is looked for, in modules, ever less. */
const moves = [1.2, 0.6, 0.3, 0.15];
/** Shares of the modules that the standard fixes beside the two patterns, before and after; chance has one half. */
const leastScore = { guessed: 0.55, fitted: 0.72 };

/** Where two of a symbol's finder patterns are, in distances from one to the next. */
const places: readonly { first: Point; second: Point }[] = [
  { first: { x: 0, y: 0 }, second: { x: 1, y: 0 } },
  { first: { x: 0, y: 0 }, second: { x: 0, y: 1 } },
  { first: { x: 1, y: 0 }, second: { x: 0, y: 1 } },
];

/**
 * Where symbols may lie that are seen from the side and of which only two finder patterns are whole: a scratch, a
 * sticker or a lamp took the third. The eight corners of two patterns say how a flat symbol lies, and the modules that
 * the standard fixes how well.
 *
 * @param finders surest first
 * @returns likeliest first
 */
export function symbolsFromTwoSlanted(image: ThresholdedImage, finders: SlantedFinder[]): SymbolLocation[] {
  const outlines = finders
    .slice(0, mostFinders)
    .map((finder) => outlineOf(image, finder))
    .filter((outline) => outline !== undefined);
  const guesses: { location: SymbolLocation; pair: FinderPattern[]; score: number }[] = [];
  for (const one of outlines)
    for (const other of outlines) {
      if (one === other) continue;
      const pair = [one, other].map(toPattern);
      for (const location of placements(one, other)) {
        const score = confirmation(image, location, pair, image.threshold);
        if (score >= leastScore.guessed) guesses.push({ location, pair, score });
      }
    }
  return guesses
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFitted)
    .map(({ location, pair }) => {
      const fitted = fitCorners(image, location, moves);
      return { location: fitted, score: confirmation(image, fitted, pair, image.threshold) };
    })
    .filter(({ score }) => score >= leastScore.fitted)
    .sort((a, b) => b.score - a.score)
    .map(({ location }) => location);
}

function toPattern(outline: Corners): FinderPattern {
  return { ...centre(outline), module: Math.sqrt(area(outline)) / finderSide, rows: 1 };
}

/** The ways to lay a symbol on two patterns. */
function* placements(one: Corners, other: Corners): Generator<SymbolLocation> {
  for (const { first, second } of places) {
    const step = { x: second.x - first.x, y: second.y - first.y };
    const a = turnedTo(one, centre(other), step);
    const b = turnedTo(other, centre(one), { x: -step.x, y: -step.y });
    if (!a || !b) continue;
    const pair = [
      { outline: a.outline, at: first },
      { outline: b.outline, at: second },
    ];
    // On a line that recedes, the geometric mean of a module's two lengths is that of the whole way.
    for (const modules of sizesNear(Math.sqrt(a.distance * b.distance) + finderSide)) {
      const pairs = pair.flatMap(({ outline, at }) => {
        const square = squareAt(at, modules);
        return outline.map((to, i) => ({ from: square[i] as Point, to }));
      });
      const toImage = homographyThrough(pairs);
      if (!toImage) continue;
      const off = Math.max(...pairs.map(({ from, to }) => distance(toImage(from), to)));
      if (!(off <= mostOff * Math.min(a.module, b.module))) continue;
      yield { corners: mapCorners(unitSquare, toImage), modules, inverted: false };
    }
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** The corners of a finder pattern, as parts of the symbol's side. */
function squareAt({ x, y }: Point, modules: number): Corners {
  const far = modules - finderSide;
  return mapCorners(unitSquare, (corner) => ({
    x: (x * far + corner.x * finderSide) / modules,
    y: (y * far + corner.y * finderSide) / modules,
  }));
}

const unitSquare: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/**
 * A pattern turned so that a point lies from it in the direction of `step`, how many modules away by its own measure, in
 * lengths of `step`, and how long a module is there, in pixels.
 */
function turnedTo(
  outline: Corners,
  point: Point,
  step: Point,
): { outline: Corners; distance: number; module: number } | undefined {
  const middle = centre(outline);
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  const length = Math.hypot(step.x, step.y);
  for (let turn = 0; turn < 4; turn++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => outline[(turn + i) % 4]) as [Point, Point, Point, Point];
    const right = { x: (b.x - a.x + c.x - d.x) / 2, y: (b.y - a.y + c.y - d.y) / 2 };
    const down = { x: (d.x - a.x + c.x - b.x) / 2, y: (d.y - a.y + c.y - b.y) / 2 };
    const size = right.x * down.y - right.y * down.x;
    const column = (finderSide * (dx * down.y - dy * down.x)) / size;
    const row = (finderSide * (right.x * dy - right.y * dx)) / size;
    const along = (column * step.x + row * step.y) / length;
    const beside = (column * step.y - row * step.x) / length;
    if (along > 0 && Math.abs(beside) < mostTurned * along)
      return { outline: [a, b, c, d], distance: along / length, module: Math.sqrt(size) / finderSide };
  }
  return undefined;
}
