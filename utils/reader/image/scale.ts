import { kernels, reserve } from '../kernels/kernels';
import type { LuminanceImage } from './luminance';

/** Reduced by a whole factor, each pixel the mean of a square: noise and grain go, big modules stay. */
export function reduce(luminance: LuminanceImage, factor: number): LuminanceImage {
  const { data: from, width, height } = luminance;
  const across = Math.floor(width / factor);
  const down = Math.floor(height / factor);
  const {
    bytes,
    at: [source = 0, result = 0, sums = 0],
  } = reserve(from.length, across * down, 4 * across);
  bytes.set(from, source);
  if (factor === 2) kernels().halve(source, result, width, height);
  else kernels().reduce(source, result, width, height, factor, sums);
  return { data: bytes.slice(result, result + across * down), width: across, height: down };
}

/** Scaled by any factor with bilinear interpolation: modules of under two pixels become ones that a decoder can separate. */
export function enlarge({ data: from, width, height }: LuminanceImage, factor: number): LuminanceImage {
  const across = Math.round(width * factor);
  const down = Math.round(height * factor);
  const data = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const sy = Math.min(height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const top = Math.floor(sy) * width;
    const bottom = Math.min(height - 1, Math.floor(sy) + 1) * width;
    const fy = sy - Math.floor(sy);
    for (let x = 0; x < across; x++) {
      const sx = Math.min(width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.floor(sx);
      const right = Math.min(width - 1, left + 1);
      const fx = sx - left;
      const upper = (from[top + left] ?? 0) * (1 - fx) + (from[top + right] ?? 0) * fx;
      const lower = (from[bottom + left] ?? 0) * (1 - fx) + (from[bottom + right] ?? 0) * fx;
      data[y * across + x] = upper * (1 - fy) + lower * fy + 0.5;
    }
  }
  return { data, width: across, height: down };
}
