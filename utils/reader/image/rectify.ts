import type { Corners, Point } from '../code';
import { squareToQuad } from './homography';
import type { LuminanceImage } from './luminance';

/** An upright symbol: modules on a side, modules of margin around, pixels a module. */
interface UprightLayout {
  modules: number;
  margin: number;
  step: number;
}

/**
 * A symbol turned upright, sampled bilinearly from where the quad lies in `luminance`.
 *
 * @param bend says where a point of the upright symbol lies in the flat quad, both in modules; left out where it is flat
 */
export function rectify(
  luminance: LuminanceImage,
  corners: Corners,
  { modules, margin, step }: UprightLayout,
  bend?: (point: Point) => Point,
): LuminanceImage {
  const toImage = squareToQuad(corners);
  const side = (modules + 2 * margin) * step;
  const data = new Uint8Array(side * side);
  for (let y = 0; y < side; y++) {
    const row = (y + 0.5) / step - margin;
    for (let x = 0; x < side; x++) {
      const flat = { x: (x + 0.5) / step - margin, y: row };
      const point = bend ? bend(flat) : flat;
      const at = toImage(point.x / modules, point.y / modules);
      data[y * side + x] = bilinear(luminance, at.x - 0.5, at.y - 0.5);
    }
  }
  return { data, width: side, height: side };
}

/** Lightness between pixels; outside the image that of its nearest edge. */
function bilinear({ data, width, height }: LuminanceImage, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, x));
  const cy = Math.min(height - 1, Math.max(0, y));
  const left = Math.floor(cx);
  const top = Math.floor(cy) * width;
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, Math.floor(cy) + 1) * width;
  const fx = cx - left;
  const fy = cy - Math.floor(cy);
  const upper = (data[top + left] ?? 0) * (1 - fx) + (data[top + right] ?? 0) * fx;
  const lower = (data[bottom + left] ?? 0) * (1 - fx) + (data[bottom + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
