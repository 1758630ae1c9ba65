import type { LuminanceImage } from './luminance';

/**
 * Evens out the light: each pixel against the mean of its surroundings (a square of `radius`), so that a
 * shadow, a lamp's glow or a dim corner no longer decides what is dark. `gain` is the contrast given back.
 */
export function evenIllumination(luminance: LuminanceImage, radius: number, gain: number): LuminanceImage {
  const means = boxMean(luminance, radius);
  const data = new Uint8Array(luminance.data.length);
  for (let at = 0; at < data.length; at++) {
    const value = 128 + ((luminance.data[at] ?? 0) - (means[at] ?? 0)) * gain;
    data[at] = Math.min(255, Math.max(0, value));
  }
  return { ...luminance, data };
}

/** Smoothed by the mean of a square of `radius`. */
export function boxBlur(luminance: LuminanceImage, radius: number): LuminanceImage {
  const means = boxMean(luminance, radius);
  const data = new Uint8Array(means.length);
  for (let at = 0; at < data.length; at++) data[at] = (means[at] ?? 0) + 0.5;
  return { ...luminance, data };
}

/** Edges lifted: what the smoothing by `radius` takes away is added once more, `amount` times (unsharp mask). */
export function unsharpMask(luminance: LuminanceImage, radius: number, amount: number): LuminanceImage {
  const means = boxMean(luminance, radius);
  const data = new Uint8Array(luminance.data.length);
  for (let at = 0; at < data.length; at++) {
    const value = luminance.data[at] ?? 0;
    const lifted = value + (value - (means[at] ?? 0)) * amount;
    data[at] = Math.min(255, Math.max(0, lifted));
  }
  return { ...luminance, data };
}

/** Mean over the square around each pixel, by running sums: the cost does not grow with the radius. */
export function boxMean({ data, width, height }: LuminanceImage, radius: number): Float32Array {
  const means = new Float32Array(data.length);
  const columns = new Int32Array(width);
  for (let y = 0; y < Math.min(radius, height); y++) addRow(columns, data, y, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(columns, data, y + radius, 1);
    if (y - radius > 0) addRow(columns, data, y - radius - 1, -1);
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] ?? 0;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + radius < width) sum += columns[x + radius] ?? 0;
      if (x - radius > 0) sum -= columns[x - radius - 1] ?? 0;
      const across = Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1;
      means[at] = sum / (rows * across);
    }
  }
  return means;
}

function addRow(columns: Int32Array, data: Uint8Array, y: number, sign: 1 | -1): void {
  const start = y * columns.length;
  for (let x = 0; x < columns.length; x++) columns[x] = (columns[x] ?? 0) + sign * (data[start + x] ?? 0);
}
