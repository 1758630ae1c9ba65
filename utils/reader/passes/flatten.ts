import type { Grey } from '../grey';

/**
 * Evens out the light: each pixel against the mean of its surroundings (a square of `radius`), so that a
 * shadow, a lamp's glow or a dim corner no longer decides what is dark. `gain` is the contrast given back.
 */
export function flatten(grey: Grey, radius: number, gain: number): Grey {
  const means = boxMean(grey, radius);
  const data = new Uint8Array(grey.data.length);
  for (let at = 0; at < data.length; at++) {
    const value = 128 + ((grey.data[at] ?? 0) - (means[at] ?? 0)) * gain;
    data[at] = Math.min(255, Math.max(0, value));
  }
  return { ...grey, data };
}

/** Smoothed by the mean of a square of `radius`. */
export function smooth(grey: Grey, radius: number): Grey {
  const means = boxMean(grey, radius);
  const data = new Uint8Array(means.length);
  for (let at = 0; at < data.length; at++) data[at] = (means[at] ?? 0) + 0.5;
  return { ...grey, data };
}

/** Edges lifted: what the smoothing by `radius` takes away is added once more, `amount` times (unsharp mask). */
export function sharpen(grey: Grey, radius: number, amount: number): Grey {
  const means = boxMean(grey, radius);
  const data = new Uint8Array(grey.data.length);
  for (let at = 0; at < data.length; at++) {
    const value = grey.data[at] ?? 0;
    const lifted = value + (value - (means[at] ?? 0)) * amount;
    data[at] = Math.min(255, Math.max(0, lifted));
  }
  return { ...grey, data };
}

/** Mean over the square around each pixel, by running sums: the cost does not grow with the radius. */
export function boxMean({ data, width, height }: Grey, radius: number): Float32Array {
  const rows = new Float32Array(data.length);
  for (let y = 0; y < height; y++) runningMean(data, rows, y * width, 1, width, radius);
  const means = new Float32Array(data.length);
  for (let x = 0; x < width; x++) runningMean(rows, means, x, width, height, radius);
  return means;
}

function runningMean(
  from: Uint8Array | Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
) {
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += from[start + i * stride] ?? 0;
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += from[start + (i + radius) * stride] ?? 0;
    if (i - radius - 1 >= 0) sum -= from[start + (i - radius - 1) * stride] ?? 0;
    const count = Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1;
    to[start + i * stride] = sum / count;
  }
}
