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
  return repeat(luminance, radius, darkest);
}

/** Light grown by `radius` pixels: specks and thin dark lines vanish. */
export function erodeDark(luminance: LuminanceImage, radius: number): LuminanceImage {
  return repeat(luminance, radius, lightest);
}

/** Blurred by `rounds` of a tent of 5 × 5 pixels: what lies closer together becomes one tone, dark or light. */
export function blur(luminance: LuminanceImage, rounds: number): LuminanceImage {
  return repeat(luminance, rounds, tent);
}

type Line = (from: Uint8Array, to: Uint8Array, stride: number) => void;

/** A square of radius r is r squares of radius 1, one after the other, and each of those a row and a column. */
function repeat(luminance: LuminanceImage, radius: number, line: Line): LuminanceImage {
  const data = luminance.data.slice();
  const rows = data.slice();
  for (let round = 0; round < radius; round++) {
    line(data, rows, 1);
    line(rows, data, luminance.width);
  }
  return { ...luminance, data };
}

// Rows run into each other at the image's edge: one pixel there does not matter, a test for it would.
// The sign bit of a difference picks the lesser without a branch, which noise would mispredict.
function darkest(from: Uint8Array, to: Uint8Array, stride: number) {
  for (let at = stride; at < from.length - stride; at++) {
    const value = from[at] ?? 0;
    const before = (from[at - stride] ?? 0) - value;
    const least = value + (before & (before >> 31));
    const after = (from[at + stride] ?? 0) - least;
    to[at] = least + (after & (after >> 31));
  }
}

function lightest(from: Uint8Array, to: Uint8Array, stride: number) {
  for (let at = stride; at < from.length - stride; at++) {
    const value = from[at] ?? 0;
    const before = value - (from[at - stride] ?? 0);
    const most = value - (before & (before >> 31));
    const after = most - (from[at + stride] ?? 0);
    to[at] = most - (after & (after >> 31));
  }
}

// Weights 1, 2, 3, 2, 1: 57 of 512 is a ninth, and the half of a step that is added keeps a flat area as it is.
function tent(from: Uint8Array, to: Uint8Array, stride: number) {
  const far = 2 * stride;
  for (let at = far; at < from.length - far; at++) {
    const outer = (from[at - far] ?? 0) + (from[at + far] ?? 0);
    const inner = (from[at - stride] ?? 0) + (from[at + stride] ?? 0);
    to[at] = ((outer + 2 * inner + 3 * (from[at] ?? 0)) * 57 + 256) >> 9;
  }
}
