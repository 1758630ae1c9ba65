import type { Corners } from '../code';
import { squareToQuad } from './homography';
import type { LuminanceImage } from './luminance';

/**
 * A symbol turned upright: `modules` on a side plus `margin` modules around, `step` pixels each, sampled
 * bilinearly from where the quad lies in `luminance`.
 */
export function rectify(
  luminance: LuminanceImage,
  corners: Corners,
  modules: number,
  step: number,
  margin: number,
): LuminanceImage {
  const toImage = squareToQuad(corners);
  const side = (modules + 2 * margin) * step;
  const data = new Uint8Array(side * side);
  for (let y = 0; y < side; y++) {
    const v = ((y + 0.5) / step - margin) / modules;
    for (let x = 0; x < side; x++) {
      const at = toImage(((x + 0.5) / step - margin) / modules, v);
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
