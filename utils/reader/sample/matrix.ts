import type { Pixels } from '../code';
import { toPixels } from '../image/luminance';

/**
 * Draws a code that was rebuilt from the page: `rows` of `0` (light) and `1` (dark), one character a module,
 * `scale` pixels a module, `quiet` modules of margin. Rows of unequal length are filled with light modules.
 */
export function matrixPixels(rows: string[], scale = 4, quiet = 4): Pixels {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const width = (columns + 2 * quiet) * scale;
  const height = (rows.length + 2 * quiet) * scale;
  const data = new Uint8Array(width * height).fill(255);
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== '1') continue;
      for (let line = 0; line < scale; line++) {
        const start = ((y + quiet) * scale + line) * width + (x + quiet) * scale;
        data.fill(0, start, start + scale);
      }
    }
  });
  return toPixels({ data, width, height });
}
