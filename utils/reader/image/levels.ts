import { kernels, reserve } from '../kernels/kernels';
import type { LuminanceImage } from './luminance';

// Each step of a search asks for it again. No image is changed once it is made, so what was counted stays true.
const counted = new WeakMap<Uint8Array, Uint32Array>();

/** How many pixels there are of each lightness, of some 8,000 spread over the image; not to be changed. */
export function histogram({ data }: LuminanceImage): Uint32Array {
  const known = counted.get(data) ?? countTones(data);
  counted.set(data, known);
  return known;
}

function countTones(data: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  // An odd stride does not fall into step with the columns of an even width.
  const stride = Math.floor(data.length / 16000) * 2 + 1;
  for (let at = 0; at < data.length; at += stride) {
    const value = data[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The lightness below which this share (0 to 1) of the pixels lies. */
export function percentile(counts: Uint32Array, share: number): number {
  let left = totalOf(counts) * share;
  for (let value = 0; value < 256; value++) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 255;
}

/** A loop: a call for each of the tones costs more than all else on a small image. */
function totalOf(counts: Uint32Array): number {
  let sum = 0;
  for (let value = 0; value < counts.length; value++) sum += counts[value] ?? 0;
  return sum;
}

/**
 * Spreads the lightness between the darkest and the lightest percent over the whole range: decoders skip
 * blocks whose contrast is below a fixed bar, #eee on #fff for one.
 */
export function stretchContrast(luminance: LuminanceImage): LuminanceImage {
  const counts = histogram(luminance);
  const low = percentile(counts, 0.01);
  const high = Math.max(low + 1, percentile(counts, 0.99));
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => ((value - low) * 255) / (high - low));
  return mapTones(luminance, table);
}

/**
 * Two even tones that differ by little, whatever else the image holds, each time spread over the whole
 * range: #eee on #fff does not show in a stretch when something dark stands beside it. A pair for which `isWorth`
 * (given how far it is apart) says no is left out.
 */
export function* lowContrastTones(
  luminance: LuminanceImage,
  isWorth: (difference: number) => boolean = () => true,
): Generator<LuminanceImage> {
  const tones = evenTones(histogram(luminance));
  for (const [at, high] of tones.entries()) {
    const low = tones[at - 1] ?? high;
    if (high - low < 8 || high - low > 40 || !isWorth(high - low)) continue;
    yield mapTones(
      luminance,
      Uint8ClampedArray.from({ length: 256 }, (_, v) => ((v - low) * 255) / (high - low)),
    );
  }
}

/** The lightnesses that stand out: a share of the pixels each, and few pixels of nearly that lightness. */
function evenTones(counts: Uint32Array): number[] {
  const below = new Uint32Array(257);
  for (let value = 0; value < 256; value++) below[value + 1] = (below[value] ?? 0) + (counts[value] ?? 0);
  const all = below[256] ?? 0;
  const around = (value: number, reach: number) =>
    (below[Math.min(256, value + reach + 1)] ?? 0) - (below[Math.max(0, value - reach)] ?? 0);
  const tones: number[] = [];
  for (let value = 0; value < 256; value++) {
    const near = around(value, 1);
    if (near < all * 0.02 || (counts[value] ?? 0) * 3 < near || near < around(value, 4) * 0.7) continue;
    const last = tones.at(-1);
    if (last === undefined || value - last >= 4) tones.push(value);
    else if ((counts[value] ?? 0) > (counts[last] ?? 0)) tones[tones.length - 1] = value;
  }
  return tones;
}

/** Dark tones spread and light ones drawn together, as by a gamma of 0.45: what a lamp or a gleam has left of a symbol in a dim image. */
export function brighten(luminance: LuminanceImage): LuminanceImage {
  return mapTones(luminance, brightened);
}

const brightened = Uint8ClampedArray.from({ length: 256 }, (_, value) => 255 * (value / 255) ** 0.45);

/** Each pixel replaced through a table of 256 values. */
function mapTones(luminance: LuminanceImage, table: Uint8ClampedArray): LuminanceImage {
  const { length } = luminance.data;
  const {
    bytes,
    at: [pixels = 0, tones = 0],
  } = reserve(length, table.length);
  bytes.set(luminance.data, pixels);
  bytes.set(table, tones);
  kernels().mapTones(pixels, length, tones);
  return { ...luminance, data: bytes.slice(pixels, pixels + length) };
}
