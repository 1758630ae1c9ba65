import type { Grey } from '../grey';

/**
 * Closes the gaps between dark modules that do not touch (dots, tables with spacing, block characters with
 * a tall line): dark grows by `radius` pixels and shrinks back, filling what lies between.
 */
export function closeGaps(grey: Grey, radius: number): Grey {
  return spread(spread(grey, radius, Math.min), radius, Math.max);
}

/** Dark grown by `radius` pixels, for dots so small that closing does not join them. */
export function thicken(grey: Grey, radius: number): Grey {
  return spread(grey, radius, Math.min);
}

/** The opposite: specks and thin dark lines vanish. */
export function openGaps(grey: Grey, radius: number): Grey {
  return spread(spread(grey, radius, Math.max), radius, Math.min);
}

type Choice = (a: number, b: number) => number;

/** The least or most over a square window: rows, then columns, so that the cost grows with the radius only. */
function spread({ data, width, height }: Grey, radius: number, choose: Choice): Grey {
  const rows = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) line(data, rows, y * width, 1, width, radius, choose);
  const columns = new Uint8Array(data.length);
  for (let x = 0; x < width; x++) line(rows, columns, x, width, height, radius, choose);
  return { data: columns, width, height };
}

function line(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
  choose: Choice,
) {
  for (let i = 0; i < length; i++) {
    const last = Math.min(length - 1, i + radius);
    let value = from[start + i * stride] ?? 0;
    for (let j = Math.max(0, i - radius); j <= last; j++)
      value = choose(value, from[start + j * stride] ?? 0);
    to[start + i * stride] = value;
  }
}
