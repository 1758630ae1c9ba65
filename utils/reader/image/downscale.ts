import type { Pixels } from '../code';

// Beyond this a code is so large in pixels that nothing is lost, or so small in the image that no phone
// reads it from the screen either. It is the area that costs: a tall screenshot keeps its small modules.
const most = 2400 * 2400;

/** An image of at most 5.76 million pixels, each one the mean of a square, and by how much its sides shrank. */
export function downscaleToLimit(image: Pixels): { reduced: Pixels; factor: number } {
  const factor = Math.ceil(Math.sqrt((image.width * image.height) / most));
  if (factor <= 1) return { reduced: image, factor: 1 };
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const reduced = { data: new Uint8ClampedArray(width * height * 4), width, height };
  for (let y = 0; y < height; y++) averageRow(image, reduced, y, factor);
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
