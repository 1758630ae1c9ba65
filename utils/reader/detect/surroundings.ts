import type { Corners, Point } from '../code';
import type { LuminanceImage } from '../image/luminance';
import { grow } from '../image/quads';

/**
 * Whether there is as much texture around a symbol as inside one: along a line `distance` pixels off its edges, light
 * and dark change often on at least three sides. An inner code lies in the middle of the outer's modules.
 */
export function hasTextureAround(luminance: LuminanceImage, corners: Corners, distance: number): boolean {
  const ring = grow(corners, distance);
  let texturedSides = 0;
  for (let side = 0; side < 4; side++) {
    if (toneChanges(luminance, ring[side] as Point, ring[(side + 1) % 4] as Point) >= 5) texturedSides++;
  }
  return texturedSides >= 3;
}

/** How often lightness swings by more than a third of the range between two points. */
function toneChanges({ data, width, height }: LuminanceImage, from: Point, to: Point): number {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y));
  let high = -1;
  let low = 256;
  let rising: boolean | undefined;
  let count = 0;
  for (let step = 0; step <= steps; step++) {
    const x = Math.round(from.x + ((to.x - from.x) * step) / steps);
    const y = Math.round(from.y + ((to.y - from.y) * step) / steps);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const value = data[y * width + x] ?? 0;
    high = Math.max(high, value);
    low = Math.min(low, value);
    if (rising !== false && high - value > 70) {
      rising = false;
      low = value;
      count++;
    } else if (rising !== true && value - low > 70) {
      rising = true;
      high = value;
      count++;
    }
  }
  return count;
}
