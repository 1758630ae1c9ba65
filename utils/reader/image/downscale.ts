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
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      averageBlock(image, x * factor, y * factor, factor, data, (y * width + x) * 4);
  }
  return { reduced: { data, width, height }, factor };
}

function averageBlock(
  { data, width }: Pixels,
  left: number,
  top: number,
  size: number,
  to: Uint8ClampedArray,
  at: number,
) {
  for (let c = 0; c < 4; c++) {
    let sum = 0;
    for (let y = top; y < top + size; y++) {
      for (let x = left; x < left + size; x++) sum += data[(y * width + x) * 4 + c] ?? 0;
    }
    to[at + c] = sum / (size * size);
  }
}
