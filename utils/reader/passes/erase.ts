import type { Corners, Pixels, Point } from '../code';
import { bounds, grow, inside, mapCorners } from '../geometry';

/**
 * Paints a quad over with the colour that surrounds it, so that the next reading sees what it hid: decoders
 * report one of two codes that are drawn in one place. `margin` is in pixels. Returns a copy.
 */
export function erase(picture: Pixels, corners: Corners, margin: number): Pixels {
  const data = picture.data.slice();
  const painted = grow(corners, margin);
  const [r, g, b] = surroundings(picture, grow(corners, margin + 1));
  const box = bounds(painted);
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(picture.height, box.bottom + 1); y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(picture.width, box.right + 1); x++) {
      if (!inside({ x, y }, painted)) continue;
      const at = (y * picture.width + x) * 4;
      data[at] = r;
      data[at + 1] = g;
      data[at + 2] = b;
    }
  }
  return { ...picture, data };
}

/** The middle one, by lightness, of the pixels along the quad's edges. */
function surroundings(picture: Pixels, corners: Corners): [number, number, number] {
  const seen: [number, number, number][] = [];
  for (let side = 0; side < 4; side++) {
    const from = corners[side] as Point;
    const to = corners[(side + 1) % 4] as Point;
    for (let step = 0; step < 32; step++) {
      const x = Math.round(from.x + ((to.x - from.x) * step) / 32);
      const y = Math.round(from.y + ((to.y - from.y) * step) / 32);
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
      const at = (y * picture.width + x) * 4;
      seen.push([picture.data[at] ?? 0, picture.data[at + 1] ?? 0, picture.data[at + 2] ?? 0]);
    }
  }
  seen.sort((a, b) => a[0] + a[1] + a[2] - (b[0] + b[1] + b[2]));
  return seen[seen.length >> 1] ?? [255, 255, 255];
}

/** The three finder patterns of a symbol of `modules` a side, as quads: what makes a decoder see it. */
export function finders(corners: Corners, modules: number): Corners[] {
  const share = 7 / modules;
  const [topLeft, topRight, , bottomLeft] = corners;
  return [topLeft, topRight, bottomLeft].map((origin) =>
    mapCorners(corners, (point) => ({
      x: origin.x + (point.x - origin.x) * share,
      y: origin.y + (point.y - origin.y) * share,
    })),
  );
}
