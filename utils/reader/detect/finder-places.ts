import type { Point } from '../code';
import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { reduce } from '../image/scale';
import { kernels, reserve } from '../kernels/kernels';
import { type FiveRuns, isFinderRatio } from './finder-ratio';

const slack = 0.6;
const reach = 5; // modules that a run may at most be long across the rows: the core has 3
const slantedReach = 7.5; // the same along a diagonal of a pattern seen from the side
const mostPlaces = 200; // a texture of such shapes is no code, and each new one is compared with all before

/** An image and by how much lightness must turn back to count as an edge. */
interface Swings extends LuminanceImage {
  swing: number;
}

/** What looks like a finder pattern along a row and a column, with the size of its modules along both. */
interface FinderPlace extends Point {
  across: number;
  down: number;
  /** Whether its core is the light part. */
  isLight: boolean;
}

/**
 * How much speaks for a symbol: 'none' where no two places look like finder patterns, 'some' where two do, 'much' where two
 * that also hold along both diagonals could be of one symbol.
 */
export type SymbolEvidence = 'none' | 'some' | 'much';

// An edge has this share of an image's contrast, so that grain is none and one in a shadow still is.
const edgeShare = 0.2;
const leastSwing = 6;
const leastSide = 15;

/**
 * What speaks for a symbol at the image's own size, at half or at a quarter of it: a symbol has three finder patterns,
 * and no search here does without two. Asked before all that is costly.
 */
export function symbolEvidence(luminance: LuminanceImage): SymbolEvidence {
  const counts = histogram(luminance);
  const contrast = percentile(counts, 0.98) - percentile(counts, 0.02);
  const swing = Math.max(leastSwing, contrast * edgeShare);
  let most: SymbolEvidence = 'none';
  for (let scale = 1, view = luminance; scale <= 4; scale *= 2) {
    if (Math.min(view.width, view.height) < leastSide) break;
    const found = evidenceAt(view, swing);
    if (found === 'much') return found;
    if (found === 'some') most = found;
    if (scale < 4) view = reduce(view, 2);
  }
  return most;
}

/**
 * The same at the image's own size alone, where edges turn by `swing`. A place is one of runs of 1, 1, 3, 1, 1 modules
 * along a row and through their middle along the column, in either colour (ISO/IEC 18004, 6.3.3). An edge is where
 * lightness has turned by `swing` since its last turn, whatever it was before: light that changes over the image does
 * not matter, and one pass over every third row does.
 */
export function evidenceAt(luminance: LuminanceImage, swing: number): SymbolEvidence {
  const search: PlaceSearch = { image: { ...luminance, swing }, places: [], whole: [], found: 'none' };
  for (const place of finderPlaces(search.image)) {
    addPlace(search, place);
    if (search.found === 'much') break;
  }
  return search.found;
}

/** What was met so far: all places, and those that hold along both diagonals. */
interface PlaceSearch {
  image: Swings;
  places: FinderPlace[];
  whole: FinderPlace[];
  found: SymbolEvidence;
}

const band = 96; // rows at a time, so that an image that shows enough is left early; a multiple of the rows' step
const room = 2048; // more places in so few rows are a texture
const fields = 5;

/** Where runs along a row and a column look so, row by row. Nothing else may use the kernels' memory before the last. */
function* finderPlaces({ data, width, height, swing }: Swings): Generator<FinderPlace> {
  const {
    bytes,
    at: [source = 0, found = 0],
  } = reserve(data.length, room * fields * 4);
  bytes.set(data, source);
  for (let y = 1; y < height; y += band) {
    const end = Math.min(height, y + band);
    const count = kernels().finderPlaces(source, width, height, y, end, swing, slack, reach, found, room);
    const words = new Float32Array(bytes.buffer, found, count * fields);
    for (let at = 0; at < words.length; at += fields) {
      const [x = 0, middle = 0, across = 0, down = 0, isLight = 0] = words.subarray(at, at + fields);
      yield { x, y: middle, across, down, isLight: isLight === 1 };
    }
  }
}

/** Notes a place that is not known yet, and whether it goes with another. */
function addPlace(search: PlaceSearch, place: FinderPlace): void {
  const { image, places, whole } = search;
  const { x, y, across } = place;
  if (isNear(whole, x, y, across)) return;
  if (search.found === 'none' && !isNear(places, x, y, across)) {
    places.push(place);
    if (places.length === 2) search.found = 'some';
  }
  if (whole.length === mostPlaces || !holdsAlongDiagonals(image, place)) return;
  if (whole.some((one) => couldBelongTogether(one, place))) search.found = 'much';
  whole.push(place);
}

const isNear = (places: FinderPlace[], x: number, y: number, module: number) =>
  places.some((one) => Math.abs(one.x - x) + Math.abs(one.y - y) < module * 5);

/** The runs through a point from those in either direction, which both count the point itself. */
const joined = (back: Readonly<Runs>, on: Readonly<Runs>): FiveRuns => [
  back[2],
  back[1],
  back[0] + on[0] - 1,
  on[1],
  on[2],
];

const slimmest = 3.5; // how many times as long one side of a pattern may be as the other
const widest = 2.2; // how much larger the modules of one pattern may be than those of another
const nearest = 8; // modules between two middles: the smallest symbol has 14, seen from the side fewer
const furthest = 240; // the largest has 170 along a side

/** Whether two places could be finder patterns of one symbol: of one tone, about one size, and not too near or far. */
function couldBelongTogether(a: FinderPlace, b: FinderPlace): boolean {
  if (a.isLight !== b.isLight || isSlim(a) || isSlim(b)) return false;
  const [one, other] = [Math.sqrt(a.across * a.down), Math.sqrt(b.across * b.down)];
  if (one > other * widest || other > one * widest) return false;
  const modules = Math.hypot(a.x - b.x, a.y - b.y) / Math.sqrt(one * other);
  return modules >= nearest && modules <= furthest;
}

const isSlim = ({ across, down }: FinderPlace) => across > down * slimmest || down > across * slimmest;

/** Whether the same runs go through a place along both diagonals of its own box: it is the same along every line through its middle. */
function holdsAlongDiagonals(image: Swings, { x, y, across, down }: FinderPlace): boolean {
  const module = Math.max(across, down);
  const middle = { x: x + 0.5, y: y + 0.5 };
  for (const slope of [1, -1]) {
    const step = { x: across / module, y: (slope * down) / module };
    const on = runsFrom(image, middle, step, slantedReach * module);
    const back = on && runsFrom(image, middle, { x: -step.x, y: -step.y }, slantedReach * module);
    if (!on || !back || !isFinderRatio(joined(back, on), slack)) return false;
  }
  return true;
}

type Runs = [number, number, number];

/** Lengths in steps of the three runs from a point on, by the same edges; none when one is longer than `most`. */
function runsFrom(
  { data, width, height, swing }: Swings,
  from: Point,
  step: Point,
  most: number,
): Runs | undefined {
  const lengths: Runs = [0, 0, 0];
  let { x, y } = from;
  let low = data[Math.floor(y) * width + Math.floor(x)] ?? 0;
  let high = low;
  let tone = 0;
  let index = 0;
  let length = 0;
  for (; x >= 0 && y >= 0 && x < width && y < height; length++) {
    const value = data[Math.floor(y) * width + Math.floor(x)] ?? 0;
    x += step.x;
    y += step.y;
    const rises = tone <= 0 && value - low >= swing;
    if (rises || (tone >= 0 && high - value >= swing)) {
      lengths[index as 0 | 1 | 2] = length;
      if (++index === 3) return lengths;
      tone = rises ? 1 : -1;
      low = high = value;
      length = 0;
    } else if (value < low) low = value;
    else if (value > high) high = value;
    if (length > most) return undefined;
  }
  lengths[2] = length;
  return index === 2 ? lengths : undefined;
}
