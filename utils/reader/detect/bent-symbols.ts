import type { SymbolLocation } from '../engines/zxing';
import { type Bend, bendPoint, flat } from '../sample/bend';
import type { ThresholdedImage } from './finder-ratio';
import { triplesOf } from './finder-triples';
import type { SlantedFinder } from './slanted-finders';
import { cornersOf, type Pose, posesOf, project } from './symbol-pose';

/** Where a bent symbol lies: the flat one through its finder patterns, and how it bends from there. */
export interface BentLocation {
  location: SymbolLocation;
  bend: Bend;
}

const mostTriples = 4;
const manyFinders = 8; // so many patterns are mostly drawn for their own sake, and only the likeliest triples are worth their time
const widest = 1.4; // how far apart the three distances may be
const leastScore = 0.6; // of the contrast along both timing patterns
const hopeless = 0.35; // a score that no finer fit brings up to the least
const furthest = 0.12; // of a side: how far a middle may lie aside
const clip = 48; // levels from the threshold that count: more says nothing more of a tone

/**
 * Where symbols may lie that are bent (labels around bottles, curling paper), from three finder patterns: the timing
 * patterns between them (ISO/IEC 18004, 6.3.5) show how rows and columns bend. Likeliest first, at most `most`.
 */
export function bentSymbolsFromThreeFinders(
  image: ThresholdedImage,
  finders: SlantedFinder[],
  most: number,
): BentLocation[] {
  return triplesOf(image, finders, widest)
    .slice(0, finders.length > manyFinders ? mostTriples / 2 : mostTriples)
    .flatMap((triple) => [...posesOf(triple, triple.shortest)].map((pose) => fitBend(image, pose)))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ pose, bend }) => ({
      location: { corners: cornersOf(pose), modules: pose.modules, inverted: false },
      bend,
    }));
}

/** A bend, and how well a timing pattern shows with it. */
interface LineFit {
  bend: Bend;
  score: number;
}

type Line = 'row' | 'column';

const turns: Line[] = ['column', 'row', 'column', 'row'];

/**
 * The bend that shows both timing patterns best, and the lesser of how well it does. They lie beside the middles of the
 * finder patterns, so each is moved along by what bends the other: the one that shows better is taken for granted first.
 */
function fitBend(image: ThresholdedImage, pose: Pose): LineFit & { pose: Pose } {
  const row = fitLine(image, pose, 'row', flat);
  const column = fitLine(image, pose, 'column', flat);
  const isRowFirst = row.score > column.score;
  let { bend, score } = isRowFirst ? row : column;
  if (score < leastScore) return { pose, bend, score };
  for (const line of isRowFirst ? turns : turns.toReversed()) ({ bend } = fitLine(image, pose, line, bend));
  score = Math.min(
    timingContrast(image, pose, { bend, line: 'row' }),
    timingContrast(image, pose, { bend, line: 'column' }),
  );
  return { pose, bend, score };
}

const asideStep = 0.4; // modules: the line is one module wide

/**
 * The bend along one line that shows its timing pattern best; what bends the other stays. At twice the steps first, then
 * around the best of those.
 */
function fitLine(image: ThresholdedImage, pose: Pose, line: Line, from: Bend): LineFit {
  // What is hopeless needs no telling how much so, and is left sooner.
  let best = { bend: from, score: hopeless };
  const reach = Math.max(1, pose.modules * furthest);
  const slide = Math.max(0.5, pose.modules / 40);
  const alongStep = slide / 3;
  const at = { aside: 0, along: 0 };
  const tryBend = (aside: number, along: number) => {
    const bend: Bend =
      line === 'row'
        ? { ...from, rowsDown: aside, rowsAlong: along }
        : { ...from, columnsRight: aside, columnsAlong: along };
    const score = timingContrast(image, pose, { bend, line, least: best.score });
    if (score <= best.score) return;
    best = { bend, score };
    Object.assign(at, { aside, along });
  };
  for (let aside = -reach; aside <= reach; aside += 2 * asideStep) {
    for (const along of [-2 * alongStep, 0, 2 * alongStep]) tryBend(aside, along);
  }
  if (best.score === hopeless) return best;
  const { aside, along } = at;
  for (const across of [-asideStep, 0, asideStep]) {
    for (const down of [-alongStep, 0, alongStep]) if (across || down) tryBend(aside + across, along + down);
  }
  return best;
}

/** Along which line a timing pattern is looked at, and how well it must show to be looked at to its end. */
interface TimingLook {
  bend: Bend;
  line: Line;
  least?: number;
}

/** How well a timing pattern shows along its line: 1 where each module is clearly of its tone, 0 by chance, -1 where it is less than `least`. */
function timingContrast(
  { data, width, height, threshold }: ThresholdedImage,
  pose: Pose,
  { bend, line, least = -1 }: TimingLook,
): number {
  const { modules } = pose;
  const count = modules - 16;
  let sum = 0;
  for (let at = 8; at < modules - 8; at++) {
    // Those that are left can add no more than one each.
    if (sum + modules - 8 - at < least * count - 1e-9) return -1;
    const isRow = line === 'row';
    const bent = bendPoint(bend, modules, { x: isRow ? at + 0.5 : 6.5, y: isRow ? 6.5 : at + 0.5 });
    const { x, y } = project(pose, bent.x, bent.y);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const darkness = threshold - (data[Math.floor(y) * width + Math.floor(x)] ?? 0);
    const clipped = Math.max(-clip, Math.min(clip, darkness)) / clip;
    sum += at % 2 === 0 ? clipped : -clipped;
  }
  return sum / count;
}
