import type { SymbolLocation } from '../engines/zxing';
import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import type { SampledModules } from './correct-modules';
import { darkModules, rectifyUpright } from './modules';

const step = 6; // pixels a module
const margin = 3; // modules
/** Symbols of more modules a side would take longer than their scratches are worth. */
const mostModules = 101;
const halfTurn = 180;
/** Of a line along a scratch so much has its tone; of one along modules about half. */
const leastShare = 0.92;
/** And of one that is a little beside it or a little turned. */
const leastNear = 0.75;
/** Modules that a line crosses at least; shorter ones are of one tone by chance. */
const leastLength = 14;
const mostScratches = 6;
/** What a pixel at a module's rim says, which has a part of the module beside it. */
const rimPart = 0.1;
/** So much of a module, in pixels of its inside, leaves no doubt. */
const enough = 4;
/** How a line is laid better and better: how far it is turned (degrees) and moved (pixels), by how much, and how far apart is looked. */
const fitSteps = [
  [1, 0.5, 1, step / 2],
  [0.5, 0.125, 0.5, 1],
] as const;

/** A straight scratch: what lies between two parallel lines, by their distance from the middle along a direction. */
interface Scratch {
  /** The direction across it, in degrees. */
  angle: number;
  from: number;
  to: number;
}

/**
 * Reads the modules of a symbol that straight scratches cross (strokes of a pen, folds, cracks, a strap) by what these
 * leave of each, along a flat grid.
 *
 * @param luminance the image
 * @param location where the symbol is
 * @returns the modules, or nothing where no scratch crosses the symbol
 */
export function sampleScratched(
  luminance: LuminanceImage,
  location: SymbolLocation,
): SampledModules | undefined {
  const { modules } = location;
  if (modules > mostModules) return undefined;
  const upright = rectifyUpright(luminance, location);
  const counts = histogram(upright);
  const threshold = (percentile(counts, 0.1) + percentile(counts, 0.9)) / 2;
  const dark = upright.data.map((value) => (value < threshold ? 1 : 0));
  const covered = new Uint8Array(dark.length);
  let isCrossed = false;
  for (const tone of [1, 0] as const) {
    for (const scratch of findScratches(dark, upright.width, tone, modules)) {
      isCrossed = true;
      cover(covered, upright.width, scratch);
    }
  }
  return isCrossed ? sampleUncovered(upright, covered, modules) : undefined;
}

/** How much of a line through the symbol's square has a tone, by its angle, its distance from the middle and the pixels from one look to the next. */
type LineShare = (angle: number, distance: number, stride: number) => number;

/** The share is 0 for lines that are too short. */
function createLineShare(dark: Uint8Array, side: number, tone: 0 | 1, modules: number): LineShare {
  // Along its edge runs the quiet zone, which is of one tone.
  const half = ((modules - 1) * step) / 2;
  const middle = side / 2;
  return (angle, distance, stride) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / halfTurn), Math.sin((angle * Math.PI) / halfTurn)];
    const [fromX, toX] = within(cos * distance, -sin, half);
    const [fromY, toY] = within(sin * distance, cos, half);
    const [from, to] = [Math.max(fromX, fromY), Math.min(toX, toY)];
    if (!(to - from >= leastLength * step)) return 0;
    const count = Math.floor((to - from) / stride);
    let same = 0;
    let x = middle + cos * distance - sin * from;
    let y = middle + sin * distance + cos * from;
    for (let i = 0; i < count; i++, x -= sin * stride, y += cos * stride)
      if (dark[(y | 0) * side + (x | 0)] === tone) same++;
    return same / count;
  };
}

/** How far one may go from `start`, at `pace` for each step, to stay between -half and half. */
function within(start: number, pace: number, half: number): [number, number] {
  if (Math.abs(pace) < 1e-9)
    return Math.abs(start) <= half ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [0, 0];
  const [a, b] = [(-half - start) / pace, (half - start) / pace];
  return a < b ? [a, b] : [b, a];
}

/** The scratches of one tone, the clearest first. */
function findScratches(dark: Uint8Array, side: number, tone: 0 | 1, modules: number): Scratch[] {
  const share = createLineShare(dark, side, tone, modules);
  const most = Math.floor((modules * step) / Math.SQRT2);
  const hints: { angle: number; distance: number; share: number }[] = [];
  for (let angle = 0; angle < halfTurn; angle++)
    for (let distance = -most; distance <= most; distance += 2) {
      const found = share(angle, distance, step / 2);
      if (found >= leastNear) hints.push({ angle, distance, share: found });
    }
  hints.sort((a, b) => b.share - a.share);
  const scratches: Scratch[] = [];
  for (const hint of hints) {
    if (scratches.length === mostScratches) break;
    if (scratches.some((one) => isWithin(one, hint))) continue;
    const scratch = fitScratch(hint, share);
    if (scratch) scratches.push(scratch);
  }
  return scratches;
}

/** Whether a line lies along a scratch that was found already, or nearly so. */
function isWithin({ angle, from, to }: Scratch, hint: { angle: number; distance: number }): boolean {
  const turn = Math.abs(hint.angle - angle);
  const isOpposite = turn > halfTurn / 2;
  const distance = isOpposite ? -hint.distance : hint.distance;
  const apart = Math.min(turn, halfTurn - turn);
  return apart < 6 && distance > from - 2 * step && distance < to + 2 * step;
}

/** Turns and moves a line until it lies best along a scratch, and looks how wide that is. */
function fitScratch(hint: { angle: number; distance: number }, share: LineShare): Scratch | undefined {
  let best = { ...hint, share: 0 };
  for (const [most, turnBy, moveBy, stride] of fitSteps) {
    const { angle, distance } = best;
    for (let turn = -most; turn <= most; turn += turnBy)
      for (let move = -most; move <= most; move += moveBy) {
        const found = share(angle + turn, distance + move, stride);
        if (found > best.share) best = { angle: angle + turn, distance: distance + move, share: found };
      }
  }
  if (best.share < leastShare) return undefined;
  const { angle, distance } = best;
  let [from, to] = [distance, distance];
  while (share(angle, from - 1, 1) >= leastNear) from--;
  while (share(angle, to + 1, 1) >= leastNear) to++;
  return { angle, from, to };
}

/** Marks the pixels of a scratch, and those at its edge that it blurs. */
function cover(covered: Uint8Array, side: number, { angle, from, to }: Scratch): void {
  const [cos, sin] = [Math.cos((angle * Math.PI) / halfTurn), Math.sin((angle * Math.PI) / halfTurn)];
  const middle = (side - 1) / 2;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const distance = (x - middle) * cos + (y - middle) * sin;
      if (distance >= from - 1 && distance <= to + 1) covered[y * side + x] = 1;
    }
}

/** The tone of each module by what is not covered of it; the less that is, the more doubtful. */
function sampleUncovered(upright: LuminanceImage, covered: Uint8Array, modules: number): SampledModules {
  const tones = new Uint8Array(modules * modules);
  const doubts = new Uint8Array(modules * modules);
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) {
      const at = row * modules + column;
      const { tone, weight } = uncoveredTone(
        upright,
        covered,
        (column + margin) * step,
        (row + margin) * step,
      );
      tones[at] = tone;
      doubts[at] = weight >= enough ? 0 : 255 - (100 * weight) / enough;
    }
  return { dark: darkModules(tones, modules), doubt: () => doubts };
}

/** Mean of what is not covered of the module whose top left is at `left`, `top`, and how much that is in pixels of its inside. */
function uncoveredTone(
  { data, width }: LuminanceImage,
  covered: Uint8Array,
  left: number,
  top: number,
): { tone: number; weight: number } {
  let [sum, weight] = [0, 0];
  for (let j = 0; j < step; j++) {
    const isRimRow = j === 0 || j === step - 1;
    for (let i = 0; i < step; i++) {
      const at = (top + j) * width + left + i;
      if (covered[at]) continue;
      const part = isRimRow || i === 0 || i === step - 1 ? rimPart : 1;
      sum += (data[at] ?? 0) * part;
      weight += part;
    }
  }
  return { tone: weight > 0 ? sum / weight : 128, weight };
}
