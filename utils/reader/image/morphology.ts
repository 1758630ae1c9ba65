import { kernels, reserve } from '../kernels/kernels';
import type { LuminanceImage } from './luminance';

/**
 * Closes the gaps between dark modules that do not touch (dots, tables with spacing, block characters with
 * a tall line): dark grows by `radius` pixels and shrinks back, filling what lies between.
 */
export function closeDark(luminance: LuminanceImage, radius: number): LuminanceImage {
  return erodeDark(dilateDark(luminance, radius), radius);
}

/** Dark grown by `radius` pixels, for dots so small that closing does not join them. */
export function dilateDark(luminance: LuminanceImage, radius: number): LuminanceImage {
  return repeat(luminance, radius, 'darkest');
}

/** Light grown by `radius` pixels: specks and thin dark lines vanish. */
export function erodeDark(luminance: LuminanceImage, radius: number): LuminanceImage {
  return repeat(luminance, radius, 'lightest');
}

/** Blurred by `rounds` of a tent of 5 × 5 pixels: what lies closer together becomes one tone, dark or light. */
export function blur(luminance: LuminanceImage, rounds: number): LuminanceImage {
  return repeat(luminance, rounds, 'tent');
}

/**
 * A square of radius r is r squares of radius 1, one after the other, and each of those a row and a column. Rows run
 * into each other at the image's edge: one pixel there does not matter, a test for it would.
 */
function repeat(
  luminance: LuminanceImage,
  radius: number,
  kernel: 'darkest' | 'lightest' | 'tent',
): LuminanceImage {
  const { length } = luminance.data;
  const {
    bytes,
    at: [data = 0, rows = 0],
  } = reserve(length, length);
  bytes.set(luminance.data, data);
  bytes.set(luminance.data, rows);
  for (let round = 0; round < radius; round++) {
    kernels()[kernel](data, rows, length, 1);
    kernels()[kernel](rows, data, length, luminance.width);
  }
  return { ...luminance, data: bytes.slice(data, data + length) };
}
