import type { Point } from '../../code';
import type { SymbolLocation } from '../../engines/zxing';
import { boxBlur, evenIllumination } from '../../image/illumination';
import { type LuminanceImage, lightnessAt } from '../../image/luminance';
import { fixedContrast } from '../../sample/fit-corners';
import { findSlantedFinders } from '../slanted-finders';
import { cornersOf, type Pose, sizesNear } from '../symbol-pose';
import { type CentredPattern, centreOf, neighbours } from './pattern-centre';

// How many times as long one side of a symbol may be as the other, and a module of one pattern as one of another, and the
// least sine of the angle between the sides: of one that is seen from the side, and of one that may be flat.
const mostUneven = 2;
const leastSine = 0.6;
const flat = { mostUneven: 1.4, mostUnlike: 1.5, leastSine: 0.75 };
const mostTriples = 3;
const mostPatterns = 6;
const gain = 8;
const belowMean = 110;

// Pixels around one that it is compared with: as many as a module has, or half again as many.
const radii = [3, 6];

/**
 * Where symbols may lie whose modules run into each other, so that nothing but three finder patterns can be made out, and
 * those only by what is darker than its surroundings: first flat, then as seen from the side, with the corner at the pattern
 * that the other two stand at about a right angle to. Of each the likeliest version first.
 *
 * @param isFine whether a module may have hardly more than a pixel; else what is smaller is taken for grain
 */
export function* findBlurredSymbols(luminance: LuminanceImage, isFine: boolean): Generator<SymbolLocation> {
  const smooth = isFine ? luminance : boxBlur(luminance, 1);
  const tried: Triple[] = [];
  for (const radius of radii) {
    const thresholded = { ...evenIllumination(smooth, radius, gain), threshold: belowMean };
    const patterns = findSlantedFinders(thresholded, mostPatterns).map((finder) => {
      const module = finder.size / 7;
      return { module, ...centreOf(luminance, { ...finder, module }) };
    });
    for (const triple of triplesOf(patterns)
      .filter((one) => !tried.some((other) => isSame(one, other)))
      .slice(0, mostTriples)) {
      tried.push(triple);
      const { depth, contrast } = blurOf(luminance, triple);
      if (triple.isFlat) yield* flatLocationsOf(luminance, triple, contrast);
      if (depth >= mostDepth) continue;
      const receding = recedingLocationOf(luminance, triple, contrast);
      if (receding) yield receding;
    }
  }
}

/** The pattern in the corner, the one at the other end of the first row, and that of the first column. */
interface Triple {
  corner: CentredPattern;
  right: CentredPattern;
  down: CentredPattern;
  /** Whether it may be flat, seen from in front. */
  isFlat: boolean;
  /** How little it looks like a square, 0 for one. */
  oddness: number;
}

function triplesOf(patterns: CentredPattern[]): Triple[] {
  const triples: Triple[] = [];
  for (const corner of patterns) {
    for (const right of patterns) {
      for (const down of patterns) {
        if (corner === right || corner === down || right === down) continue;
        const triple = tripleOf(corner, right, down);
        if (triple) triples.push(triple);
      }
    }
  }
  return triples.sort((a, b) => a.oddness - b.oddness);
}

const isSame = (one: Triple, other: Triple): boolean =>
  (['corner', 'right', 'down'] as const).every((at) => distance(one[at], other[at]) < one[at].module / 4);

function tripleOf(corner: CentredPattern, right: CentredPattern, down: CentredPattern): Triple | undefined {
  const sizes = [corner.module, right.module, down.module];
  const unlikeness = Math.max(...sizes) / Math.min(...sizes);
  if (unlikeness > mostUneven) return undefined;
  const [across, along] = [difference(right, corner), difference(down, corner)];
  const [a, b] = [Math.hypot(across.x, across.y), Math.hypot(along.x, along.y)];
  const sine = (across.x * along.y - across.y * along.x) / (a * b);
  const unevenness = Math.max(a, b) / Math.min(a, b);
  if (!(sine >= leastSine) || unevenness > mostUneven) return undefined;
  const isFlat = unevenness <= flat.mostUneven && unlikeness <= flat.mostUnlike && sine >= flat.leastSine;
  return { corner, right, down, isFlat, oddness: unevenness - sine };
}

// Of the contrast of the finder patterns, what all that the standard fixes must show of a flat one: where the blur is
// heaviest that is nothing, and of most other shapes less.
const leastShownFlat = -0.03;

/**
 * Without the sizes in which what the standard fixes is light where it must be dark.
 *
 * @param contrast that of the finder patterns, in levels
 */
function* flatLocationsOf(
  luminance: LuminanceImage,
  triple: Triple,
  contrast: number,
): Generator<SymbolLocation> {
  const { corner: origin, right, down } = triple;
  for (const modules of sizesNear(modulesAcross(triple))) {
    const corners = cornersOf({ modules, origin, right, down, g: 0, h: 0 });
    if (fixedContrast(luminance, modules, [0])(corners) < leastShownFlat * contrast) continue;
    yield { corners, modules, inverted: false };
  }
}

const steepest = 0.6; // how much further away one end of a symbol may be than the other
const firstStep = 0.16;
const lastStep = 0.01;

// Of the contrast of the finder patterns, what all that the standard fixes must show where a symbol is laid as these are
// measured: of symbols that are read later it is twice as much, of other shapes mostly less than none.
const leastShown = 0.03;

/**
 * The same for a symbol seen from the side: laid so that what the standard fixes is dark and light where it must be, in the
 * size that shows this best before. Nothing where no size shows it.
 *
 * @param contrast that of the finder patterns, in levels
 */
function recedingLocationOf(
  luminance: LuminanceImage,
  triple: Triple,
  contrast: number,
): SymbolLocation | undefined {
  const [likeliest] = [...sizesNear(modulesAcross(triple))]
    .map((modules) => measuredPose(luminance, triple, modules))
    .sort((a, b) => b.contrast - a.contrast);
  if (!likeliest || likeliest.contrast < leastShown * contrast) return undefined;
  const { pose } = fitReceding(luminance, likeliest);
  return { corners: cornersOf(pose), modules: pose.modules, inverted: false };
}

const rays = Array.from({ length: 8 }, (_, at) => (at * Math.PI) / 4);
const mostDepth = 0.82; // of what is sharp the ring of light in a finder pattern is as light as the paper

/**
 * How light the ring in the patterns is, from 0 for as dark as their cores to 1 for as light as the paper around them, where
 * nothing is blurred and a pose would cost too much to look for; and how many levels lighter that paper is than the cores.
 */
function blurOf(luminance: LuminanceImage, { corner, right, down }: Triple) {
  let [depth, contrast] = [0, 0];
  for (const { x, y, module } of [corner, right, down]) {
    const core = lightnessAt(luminance, x, y);
    /** Along a ray, between two distances from the middle in modules. */
    const lightest = (from: number, to: number, angle: number) => {
      let most = 0;
      for (let far = from; far <= to; far += 0.5)
        most = Math.max(
          most,
          lightnessAt(luminance, x + far * module * Math.cos(angle), y + far * module * Math.sin(angle)),
        );
      return most;
    };
    const paper = Math.max(...rays.map((angle) => lightest(3.5, 6, angle)));
    const ring = rays.reduce((sum, angle) => sum + lightest(1, 3, angle), 0) / rays.length;
    depth += (ring - core) / Math.max(1, paper - core) / 3;
    contrast += Math.max(0, paper - core) / 3;
  }
  return { depth, contrast };
}

interface FittedPose {
  pose: Pose;
  contrast: number;
}

/** A symbol of so many modules laid flat, or receding as its patterns are measured, whichever shows better. */
function measuredPose(
  luminance: LuminanceImage,
  { corner, right, down }: Triple,
  modules: number,
): FittedPose {
  const contrastOf = fixedContrast(luminance, modules, [0]);
  const at = (g: number, h: number): FittedPose => {
    const pose = { modules, origin: corner, right, down, g, h };
    return { pose, contrast: contrastOf(cornersOf(pose)) };
  };
  // An area shrinks with the third power of how far it is away.
  const recedes = (other: CentredPattern) => (corner.module / other.module) ** (2 / 3) - 1;
  const level = at(0, 0);
  const asMeasured = at(recedes(right), recedes(down));
  return asMeasured.contrast > level.contrast ? asMeasured : level;
}

function fitReceding(luminance: LuminanceImage, start: FittedPose): FittedPose {
  const contrastOf = fixedContrast(luminance, start.pose.modules, [0]);
  let best = start;
  const better = (step: number): FittedPose | undefined => {
    for (const { x, y } of neighbours) {
      const pose = { ...best.pose, g: best.pose.g + x * step, h: best.pose.h + y * step };
      if (Math.max(Math.abs(pose.g), Math.abs(pose.h)) > steepest) continue;
      const contrast = contrastOf(cornersOf(pose));
      if (contrast > best.contrast) return { pose, contrast };
    }
    return undefined;
  };
  for (let step = firstStep; step > lastStep; step /= 2)
    for (let next = better(step); next; next = better(step)) best = next;
  return best;
}

/** How many modules a side has, were it flat. */
function modulesAcross({ corner, right, down }: Triple): number {
  const module = (corner.module + right.module + down.module) / 3;
  return 7 + (distance(right, corner) + distance(down, corner)) / (2 * module);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const difference = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
