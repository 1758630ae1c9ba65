import type { Point } from '../code';
import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { reduce } from '../image/scale';
import { appendRun, type FiveRuns, isFinderRatio } from './finder-ratio';

const slack = 0.6;
const rowStep = 3; // the core of a pattern is three modules high
const reach = 5; // modules that a run may at most be long across the rows: the core has 3

/** An image and by how much lightness must turn back to count as an edge. */
interface Swings extends LuminanceImage {
  swing: number;
}

// An edge has this share of an image's contrast, so that grain is none and one in a shadow still is.
const edgeShare = 0.2;
const leastSwing = 6;
const leastSide = 15;

/**
 * Whether two places at least look like a finder pattern, at the image's own size, at half or at a quarter of it: a
 * symbol has three, and no search here does without two. Asked before all that is costly.
 */
export function hasFinderPlaces(luminance: LuminanceImage): boolean {
  const counts = histogram(luminance);
  const contrast = percentile(counts, 0.98) - percentile(counts, 0.02);
  const swing = Math.max(leastSwing, contrast * edgeShare);
  for (let scale = 1, view = luminance; scale <= 4; scale *= 2, view = reduce(view, 2)) {
    if (Math.min(view.width, view.height) < leastSide) return false;
    if (countFinderPlaces(view, swing, 2) >= 2) return true;
  }
  return false;
}

/**
 * How many places look like a finder pattern, at most `most`: runs of 1, 1, 3, 1, 1 modules along a row and through
 * their middle along the column, in either colour (ISO/IEC 18004, 6.3.3). An edge is where lightness has turned by
 * `swing` since its last turn, whatever it was before: light that changes over the image does not matter, and one
 * pass over every third row does.
 */
export function countFinderPlaces(luminance: LuminanceImage, swing: number, most: number): number {
  const image = { ...luminance, swing };
  const places: Point[] = [];
  for (let y = 1; y < image.height && places.length < most; y += rowStep) scanRow(image, y, places);
  return Math.min(most, places.length);
}

function scanRow(image: Swings, y: number, places: Point[]): void {
  const { data, width, swing } = image;
  const runs: FiveRuns = [0, 0, 0, 0, 0];
  const first = y * width;
  let start = first;
  let low = data[first] ?? 0;
  let high = low;
  let tone = 0; // 1 since an edge to light, -1 since one to dark
  for (let at = first; at < first + width; at++) {
    const value = data[at] ?? 0;
    const rises = tone <= 0 && value - low >= swing;
    if (rises || (tone >= 0 && high - value >= swing)) {
      appendRun(runs, at - start);
      if (isFinderRatio(runs, slack)) addPlace(image, at - first, y, runs, places);
      start = at;
      tone = rises ? 1 : -1;
      low = high = value;
    } else if (value < low) low = value;
    else if (value > high) high = value;
  }
}

/** Notes the place that the runs before `x` lead to when its column looks so too and it is not known yet. */
function addPlace(image: Swings, x: number, y: number, runs: FiveRuns, places: Point[]): void {
  const module = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7;
  const middle = x - runs[4] - runs[3] - runs[2] / 2;
  if (places.some((one) => Math.abs(one.x - middle) + Math.abs(one.y - y) < module * 5)) return;
  const column = Math.min(image.width - 1, Math.max(0, Math.round(middle)));
  const up = runsAlong(image, column, y, -1, module);
  const down = up && runsAlong(image, column, y, 1, module);
  if (!up || !down) return;
  if (isFinderRatio([up[2], up[1], up[0] + down[0] - 1, down[1], down[2]], slack))
    places.push({ x: middle, y });
}

/** Lengths of the three runs from a point up (`step` -1) or down (1), by the same edges; none when one is too long. */
function runsAlong(
  { data, width, height, swing }: Swings,
  column: number,
  row: number,
  step: 1 | -1,
  module: number,
): [number, number, number] | undefined {
  const lengths: [number, number, number] = [0, 0, 0];
  const most = reach * module;
  let low = data[row * width + column] ?? 0;
  let high = low;
  let tone = 0;
  let index = 0;
  let length = 0;
  for (let y = row; y >= 0 && y < height; y += step, length++) {
    const value = data[y * width + column] ?? 0;
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
