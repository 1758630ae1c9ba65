import type { SymbolLocation } from '../engines/zxing';
import { functionPatterns } from '../sample/function-patterns';
import { type PlacedImage, placeImage, type ThresholdedImage } from './finder-ratio';
import { finderThrough, type SlantedFinder } from './slanted-finders';
import { cornersOf, type Pose, poseOf, posesOf, project, type Triple } from './symbol-pose';

const mostTriples = 16;
const mostReceding = 3; // of nine ways to lay a symbol on a triple, those for which it is tried how the symbol recedes
const hopeless = 0.6; // a score that no finer fit brings up to the least
const widest = 1.25; // how far apart the three distances may be
const mostShrinking = 4; // from one finder pattern to another
const leastScore = 0.72; // of the fixed modules beside the finder patterns; chance has one half

/**
 * Where symbols may lie that are seen under any slant, from three whole finder patterns: their distances, each in
 * modules of its own direction, are the same three times over. How the symbol recedes is fitted to the modules that
 * the standard fixes. Likeliest first, at most `most`.
 */
export function symbolsFromThreeFinders(
  image: ThresholdedImage,
  finders: SlantedFinder[],
  most: number,
): SymbolLocation[] {
  return triplesOf(image, finders, widest)
    .map((triple) => bestPose(image, triple))
    .filter((fit) => fit.score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ pose }) => ({ corners: cornersOf(pose), modules: pose.modules, inverted: false }));
}

/** The triples whose distances are at most `widest` times each other, those that agree best first. */
export function triplesOf(image: ThresholdedImage, finders: SlantedFinder[], widest: number): Triple[] {
  const placed = placeImage(image);
  const distances = finders.map((a, i) =>
    finders.map((b, j) => (j > i ? modulesBetween(placed, a, b) : undefined)),
  );
  const triples: Triple[] = [];
  for (const [i, a] of finders.entries()) {
    for (const [j, b] of finders.entries()) {
      const ab = distances[i]?.[j];
      if (!ab) continue;
      for (const [k, c] of finders.entries()) {
        const ac = distances[i]?.[k];
        const bc = distances[j]?.[k];
        if (!ac || !bc) continue;
        const lengths = [ab.modules, ac.modules, bc.modules];
        const spread = Math.max(...lengths) / Math.min(...lengths);
        if (spread > widest) continue;
        const shrinking: Triple['shrinking'] = [ab.shrinking, bc.shrinking, 1 / ac.shrinking];
        const modules = (ab.modules + ac.modules + bc.modules) / 3;
        const shortest = Math.min(...lengths);
        triples.push({ finders: [a, b, c], shrinking, modules, shortest, spread });
      }
    }
  }
  return triples.sort((a, b) => a.spread - b.spread).slice(0, mostTriples);
}

/** How far two finder patterns are apart in modules, and how many times as long a module is at the first. */
interface Distance {
  modules: number;
  shrinking: number;
}

/**
 * The distance of two middles, by the patterns' own lengths in that direction: on a line that recedes, the geometric mean
 * of the two is that of the whole way. Nothing when no symbol is so small, so large or so steep.
 */
function modulesBetween(image: PlacedImage, a: SlantedFinder, b: SlantedFinder): Distance | undefined {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance < 10) return undefined;
  const direction = { x: (b.x - a.x) / distance, y: (b.y - a.y) / distance };
  const one = finderThrough(image, a, direction);
  const other = one && finderThrough(image, b, direction);
  if (!one || !other) return undefined;
  const shrinking = one / other;
  if (Math.max(shrinking, 1 / shrinking) > mostShrinking) return undefined;
  const modules = (7 * distance) / Math.sqrt(one * other);
  return modules >= 10 && modules <= 190 ? { modules, shrinking } : undefined;
}

/** The best of all ways to lay a symbol on three patterns: which of them is the corner, which version, how it recedes. */
function bestPose(image: ThresholdedImage, triple: Triple): { pose: Pose; score: number } {
  let best = { pose: poseOf(triple, 0, 21), score: 0 };
  const tryPose = (pose: Pose) => {
    const score = confirmation(image, pose, best.score);
    if (score > best.score) best = { pose, score };
  };
  const likeliest = [...posesOf(triple, triple.modules)]
    .map((pose) => ({ pose, score: confirmation(image, pose) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostReceding);
  for (const { pose } of likeliest) {
    for (const { g, h } of recessions(0.1)) tryPose({ ...pose, g: pose.g + g, h: pose.h + h });
  }
  if (best.score < hopeless) return best;
  for (const step of [0.07, 0.035, 0.018]) {
    const { pose } = best;
    for (const { g, h } of recessions(step)) tryPose({ ...pose, g: pose.g + g, h: pose.h + h });
  }
  return best;
}

/** No change and one by `step` in either direction, along rows and columns. */
function* recessions(step: number): Generator<{ g: number; h: number }> {
  for (const g of [-step, 0, step]) for (const h of [-step, 0, step]) yield { g, h };
}

/** Share of the fixed modules beside the finder patterns that are of the right tone, dark and light ones counted alike; 0 where it is less than `least`. */
function confirmation({ data, width, height, threshold }: ThresholdedImage, pose: Pose, least = 0): number {
  const { list, all } = fixedBesideFinders(pose.modules);
  const [lights, darks] = all;
  let [wrongLights, wrongDarks] = [0, 0];
  const mostWrong = 2 - 2 * least + 1e-9;
  for (const { column, row, tone } of list) {
    const { x, y } = project(pose, column + 0.5, row + 0.5);
    const [px, py] = [Math.floor(x), Math.floor(y)];
    const isInside = px >= 0 && py >= 0 && px < width && py < height;
    if (isInside && (data[py * width + px] ?? 0) < threshold === (tone === 1)) continue;
    if (tone === 1) wrongDarks++;
    else wrongLights++;
    if (wrongLights / lights + wrongDarks / darks > mostWrong) return 0;
  }
  return ((lights - wrongLights) / lights + (darks - wrongDarks) / darks) / 2;
}

/** A module whose tone the standard fixes: 1 for dark. */
interface FixedModule {
  column: number;
  row: number;
  tone: 0 | 1;
}

/** The modules that tell where a symbol is, and how many of them are light and dark. */
interface FixedModules {
  list: FixedModule[];
  all: [light: number, dark: number];
}

const fixedModules = new Map<number, FixedModules>();

/** The timing and alignment patterns, and the outermost modules of the finder patterns, which show the scale. */
function fixedBesideFinders(modules: number): FixedModules {
  const known = fixedModules.get(modules) ?? listFixed(modules);
  fixedModules.set(modules, known);
  return known;
}

function listFixed(modules: number): FixedModules {
  const inFinder = (at: number) => (at > 0 && at < 6) || (at > modules - 7 && at < modules - 1);
  const list: FixedModule[] = [];
  functionPatterns(modules).forEach((tone, at) => {
    const [column, row] = [at % modules, Math.floor(at / modules)];
    const isAlignment = column > 8 && row > 8;
    if ((tone !== 0 && tone !== 1) || (inFinder(column) && inFinder(row) && !isAlignment)) return;
    list.push({ column, row, tone });
  });
  const dark = list.filter(({ tone }) => tone === 1).length;
  return { list, all: [list.length - dark, dark] };
}
