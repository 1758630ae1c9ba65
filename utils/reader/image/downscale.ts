import type { Pixels } from '../code';
import { pixelWords } from './luminance';

// Beyond this a code is so large in pixels that nothing is lost, or so small in the image that no phone
// reads it from the screen either. It is the area that costs: a tall screenshot keeps its small modules.
const most = 2400 * 2400;

/** By how much both sides of so many pixels must shrink to come within what is searched at all scales. */
export function factorToLimit(pixels: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(pixels / most)));
}

/** An image of at most 5.76 million pixels, each one the mean of a square, and by how much its sides shrank. */
export function downscaleToLimit(image: Pixels): { reduced: Pixels; factor: number } {
  const factor = factorToLimit(image.width * image.height);
  if (factor === 1) return { reduced: image, factor: 1 };
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const reduced = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const fill = factor === 2 ? halveRow : averageRow;
  for (let y = 0; y < height; y++) fill(image, reduced, y, factor);
  return { reduced, factor };
}

/** Fills row `y` of `reduced`, each pixel the mean of `factor` × `factor` pixels of `image`. */
function averageRow({ data, width }: Pixels, reduced: Pixels, y: number, factor: number): void {
  const top = y * factor;
  for (let at = 0; at < reduced.width * 4; at++) {
    const left = (at >> 2) * factor;
    let sum = 0;
    for (let j = top; j < top + factor; j++) {
      for (let i = left; i < left + factor; i++) sum += data[(j * width + i) * 4 + (at & 3)] ?? 0;
    }
    reduced.data[y * reduced.width * 4 + at] = sum / (factor * factor);
  }
}

/** The same for a factor of two, two channels of a pixel at a time in one number: most large photographs need no more. */
function halveRow({ data, width }: Pixels, reduced: Pixels, y: number): void {
  const from = pixelWords(data);
  const to = pixelWords(reduced.data);
  const start = y * reduced.width;
  for (let x = 0, at = 2 * y * width; x < reduced.width; x++, at += 2) {
    const a = from[at] ?? 0;
    const b = from[at + 1] ?? 0;
    const c = from[at + width] ?? 0;
    const d = from[at + width + 1] ?? 0;
    const even = (a & pairs) + (b & pairs) + (c & pairs) + (d & pairs);
    const odd = ((a >>> 8) & pairs) + ((b >>> 8) & pairs) + ((c >>> 8) & pairs) + ((d >>> 8) & pairs);
    to[start + x] = ((even >>> 2) & pairs) | (((odd >>> 2) & pairs) << 8);
  }
}

const pairs = 0xff00ff;
