import type { Corners, Point } from '../code';
import type { LuminanceImage } from '../image/luminance';
import { bounds, grow, mapCorners } from '../image/quads';

/**
 * Paints a quad over with the tone that surrounds it, so that the next reading sees what it hid: decoders
 * report one of two codes that are drawn in one place. `margin` is in pixels. Returns a copy.
 */
export function eraseSymbol(luminance: LuminanceImage, corners: Corners, margin: number): LuminanceImage {
  const { width, height } = luminance;
  const data = luminance.data.slice();
  const covered = grow(corners, margin);
  const tone = toneAlong(luminance, grow(corners, margin + 1));
  const box = bounds(covered);
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom + 1); y++) {
    const [from, to] = spanAt(covered, y);
    if (to > from) data.fill(tone, y * width + Math.max(0, from), y * width + Math.min(width, to));
  }
  return { ...luminance, data };
}

/** The pixels of a row that a convex quad covers: the first, and the one behind the last. */
function spanAt(corners: Corners, y: number): [number, number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let side = 0; side < 4; side++) {
    const from = corners[side] as Point;
    const to = corners[(side + 1) % 4] as Point;
    if (Math.min(from.y, to.y) > y || Math.max(from.y, to.y) < y) continue;
    const x = from.y === to.y ? from.x : from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
    left = Math.min(left, x, from.y === to.y ? to.x : x);
    right = Math.max(right, x, from.y === to.y ? to.x : x);
  }
  return right < left ? [0, 0] : [Math.ceil(left), Math.floor(right) + 1];
}

/** The middle tone of the pixels along a quad's edges. */
function toneAlong({ data, width, height }: LuminanceImage, corners: Corners): number {
  const tones: number[] = [];
  for (let side = 0; side < 4; side++) {
    const from = corners[side] as Point;
    const to = corners[(side + 1) % 4] as Point;
    for (let step = 0; step < 32; step++) {
      const x = Math.round(from.x + ((to.x - from.x) * step) / 32);
      const y = Math.round(from.y + ((to.y - from.y) * step) / 32);
      if (x >= 0 && y >= 0 && x < width && y < height) tones.push(data[y * width + x] ?? 0);
    }
  }
  tones.sort((a, b) => a - b);
  return tones[tones.length >> 1] ?? 255;
}

/** The three finder patterns of a symbol of `modules` a side, as quads: what a decoder detects it by. */
export function finderPatternQuads(corners: Corners, modules: number): Corners[] {
  const share = 7 / modules;
  const [topLeft, topRight, , bottomLeft] = corners;
  return [topLeft, topRight, bottomLeft].map((origin) =>
    mapCorners(corners, (point) => ({
      x: origin.x + (point.x - origin.x) * share,
      y: origin.y + (point.y - origin.y) * share,
    })),
  );
}
