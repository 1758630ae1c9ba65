import type { Point } from '../code';
import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { pad } from '../image/pad';

/**
 * A code without a quiet zone on a dark background: its outer modules run into the background, but its light ones
 * still span it. Everything outside the smallest rectangle around them turns light, and a margin is added.
 * Gives nothing when the image's edge is not mostly dark.
 */
export function restoreQuietZone(luminance: LuminanceImage, margin: number): LuminanceImage | undefined {
  const counts = histogram(luminance);
  const threshold = (percentile(counts, 0.05) + percentile(counts, 0.95)) / 2;
  if (edgeLightness(luminance, threshold) > 0.25) return undefined;
  const box = smallestBox(outline(luminance, threshold));
  if (!box) return undefined;
  const { width, height } = luminance;
  const data = luminance.data.slice();
  for (let y = 0; y < height; y++) {
    const { first, end } = spanOf(box, y + 0.5, width);
    data.fill(255, y * width, y * width + first);
    data.fill(255, y * width + end, (y + 1) * width);
  }
  return pad({ ...luminance, data }, margin, 255);
}

/** A rectangle turned by the angle of which these are cosine and sine, by its sides along and across that. */
interface TurnedBox {
  cos: number;
  sin: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From which pixel to before which one of a row a rectangle, turned by less than a right angle, goes; 0 and 0 where it does not meet the row. */
function spanOf({ cos, sin, left, right, top, bottom }: TurnedBox, y: number, width: number) {
  // Along: left <= x cos + y sin <= right; across: top <= y cos - x sin <= bottom.
  const from = Math.max((left - y * sin) / cos, sin > 0 ? (y * cos - bottom) / sin : -Infinity);
  const to = Math.min((right - y * sin) / cos, sin > 0 ? (y * cos - top) / sin : Infinity);
  const isMet = from <= to && (sin > 0 || (y >= top && y <= bottom));
  const first = Math.min(width, Math.max(0, Math.ceil(from - 0.5)));
  const end = Math.min(width, Math.max(0, Math.floor(to - 0.5) + 1));
  return isMet && first < end ? { first, end } : { first: 0, end: 0 };
}

/** Share of light pixels along the image's edge. */
function edgeLightness({ data, width, height }: LuminanceImage, threshold: number): number {
  let light = 0;
  for (let x = 0; x < width; x++) {
    if ((data[x] ?? 0) > threshold) light++;
    if ((data[(height - 1) * width + x] ?? 0) > threshold) light++;
  }
  for (let y = 0; y < height; y++) {
    if ((data[y * width] ?? 0) > threshold) light++;
    if ((data[y * width + width - 1] ?? 0) > threshold) light++;
  }
  return light / (2 * (width + height));
}

/** The corners of the first and last light pixel of every row. */
function outline({ data, width, height }: LuminanceImage, threshold: number): Point[] {
  const points: Point[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let first = 0;
    while (first < width && (data[row + first] ?? 0) <= threshold) first++;
    if (first === width) continue;
    let end = width;
    while ((data[row + end - 1] ?? 0) <= threshold) end--;
    points.push({ x: first, y }, { x: first, y: y + 1 }, { x: end, y }, { x: end, y: y + 1 });
  }
  return points;
}

/** The rectangle of least area around points, tried at every second degree and finer near the best; upright when that is as good. */
function smallestBox(points: Point[]): TurnedBox | undefined {
  if (points.length === 0) return undefined;
  let best = boxAt(points, 0);
  let degrees = 0;
  for (let coarse = 2; coarse < 90; coarse += 2) {
    const box = boxAt(points, coarse);
    if (box.area >= best.area * (degrees === 0 ? 0.98 : 1)) continue;
    best = box;
    degrees = coarse;
  }
  if (degrees === 0) return best;
  for (let fine = degrees - 1.5; fine < degrees + 2; fine += 0.5) {
    const box = boxAt(points, fine);
    if (box.area < best.area) best = box;
  }
  return best;
}

function boxAt(points: Point[], degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    if (along < left) left = along;
    if (along > right) right = along;
    if (across < top) top = across;
    if (across > bottom) bottom = across;
  }
  return { cos, sin, left, right, top, bottom, area: (right - left) * (bottom - top) };
}
