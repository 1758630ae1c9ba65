import type { Pixels } from './code';

/**
 * Draws a code that was rebuilt from the page: `rows` of `0` (light) and `1` (dark), one character a module,
 * `scale` pixels a module, `quiet` modules of margin. Rows of unequal length are filled with light modules.
 */
export function matrixPixels(rows: string[], scale = 4, quiet = 4): Pixels {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const width = (columns + 2 * quiet) * scale;
  const height = (rows.length + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] === '1') paintModule(data, width, (x + quiet) * scale, (y + quiet) * scale, scale);
    }
  });
  return { data, width, height };
}

function paintModule(data: Uint8ClampedArray, width: number, left: number, top: number, scale: number) {
  for (let y = top; y < top + scale; y++) {
    for (let at = (y * width + left) * 4, end = at + scale * 4; at < end; at += 4) {
      data[at] = data[at + 1] = data[at + 2] = 0;
    }
  }
}
