import { kernels, reserve } from '../kernels/kernels';
import type { LuminanceImage } from './luminance';

/**
 * Evens out the light: each pixel against the mean of its surroundings (a square of `radius`), so that a
 * shadow, a lamp's glow or a dim corner no longer decides what is dark. `gain` is the contrast given back.
 */
export function evenIllumination(luminance: LuminanceImage, radius: number, gain: number): LuminanceImage {
  return meansOfSquares(luminance, radius, gain);
}

/** Smoothed by the mean of a square of `radius`. */
export function boxBlur(luminance: LuminanceImage, radius: number): LuminanceImage {
  return meansOfSquares(luminance, radius, 0);
}

/** The mean of the square around each pixel, rounded, or 128 and the pixel's difference to it times a gain. */
function meansOfSquares(luminance: LuminanceImage, radius: number, gain: number): LuminanceImage {
  const { data: from, width, height } = luminance;
  const {
    bytes,
    at: [source = 0, result = 0, columns = 0],
  } = reserve(from.length, from.length, 8 * width);
  bytes.set(from, source);
  kernels().means(source, result, width, height, radius, gain, columns);
  return { ...luminance, data: bytes.slice(result, result + from.length) };
}

/** Edges lifted: what the smoothing by `radius` takes away is added once more, `amount` times (unsharp mask). */
export function unsharpMask(luminance: LuminanceImage, radius: number, amount: number): LuminanceImage {
  const { data: from } = luminance;
  const data = new Uint8ClampedArray(from.length);
  eachRowOfMeans(luminance, radius, (means, start) => liftRow(means, from, data, start, amount));
  return { ...luminance, data: new Uint8Array(data.buffer) };
}

function liftRow(
  means: Float32Array,
  from: Uint8Array,
  to: Uint8ClampedArray,
  start: number,
  amount: number,
): void {
  for (let x = 0; x < means.length; x++) {
    const value = from[start + x] ?? 0;
    to[start + x] = value + (value - (means[x] ?? 0)) * amount;
  }
}

/** Mean over the square around each pixel. */
export function boxMean(luminance: LuminanceImage, radius: number): Float32Array {
  const all = new Float32Array(luminance.data.length);
  eachRowOfMeans(luminance, radius, (means, start) => all.set(means, start));
  return all;
}

/**
 * Mean over the square around each pixel, a row at a time, by running sums: the cost does not grow with the radius, and
 * a row stays where the processor has it at hand.
 *
 * @param use is told the means of a row, which are overwritten by the next, and where the row starts
 */
function eachRowOfMeans(
  { data, width, height }: LuminanceImage,
  radius: number,
  use: (means: Float32Array, start: number) => void,
): void {
  const means = new Float32Array(width);
  const columns = new Int32Array(width);
  const none = new Uint8Array(width);
  const row = (y: number) => (y >= 0 && y < height ? data.subarray(y * width, (y + 1) * width) : none);
  for (let y = 0; y < radius; y++) moveRows(columns, row(y), none);
  for (let y = 0; y < height; y++) {
    moveRows(columns, row(y + radius), row(y - radius - 1));
    meansOf(columns, radius, Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1, means);
    use(means, y * width);
  }
}

/** Writes to `means` what is mean over the columns within `radius`, each of which is the sum of so many `rows`. */
function meansOf(columns: Int32Array, radius: number, rows: number, means: Float32Array): void {
  const width = columns.length;
  let sum = 0;
  for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] ?? 0;
  const share = 1 / (rows * (2 * radius + 1));
  const end = width - radius;
  for (let x = 0; x < width; x++) {
    if (x > radius && x < end) {
      sum = (sum + (columns[x + radius] ?? 0) - (columns[x - radius - 1] ?? 0)) | 0;
      means[x] = sum * share;
      continue;
    }
    if (x < end) sum += columns[x + radius] ?? 0;
    if (x > radius) sum -= columns[x - radius - 1] ?? 0;
    means[x] = sum / (rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1));
  }
}

/** Adds a row to the sums of the columns and takes one out. */
function moveRows(columns: Int32Array, added: Uint8Array, gone: Uint8Array): void {
  for (let x = 0; x < columns.length; x++) columns[x] = (columns[x] ?? 0) + (added[x] ?? 0) - (gone[x] ?? 0);
}
