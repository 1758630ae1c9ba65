import type { SymbolLocation } from '../engines/zxing';
import { squareToQuad } from '../image/homography';
import type { LuminanceImage } from '../image/luminance';
import type { Box } from '../image/pad';

const edge = 70; // how much two neighbouring pixels differ where a tone changes

/**
 * In a symbol turned upright (`step` pixels a module) tones change only between modules. Where they change
 * elsewhere something else is drawn: the box around such changes, to the pixel, or nothing.
 */
export function offGridRegion({ data, width, height }: LuminanceImage, step: number): Box | undefined {
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(height);
  const slack = Math.max(2, Math.round(step * 0.17));
  const isModuleEdge = (at: number) => at % step < slack || at % step > step - slack;
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const here = data[y * width + x] ?? 0;
      // A change from one row to the next counts for its column, and the other way round.
      if (!isModuleEdge(y) && Math.abs(here - (data[(y - 1) * width + x] ?? 0)) > edge)
        columns[x] = (columns[x] ?? 0) + 1;
      if (!isModuleEdge(x) && Math.abs(here - (data[y * width + x - 1] ?? 0)) > edge)
        rows[y] = (rows[y] ?? 0) + 1;
    }
  }
  const [left, right] = span(columns);
  const [top, bottom] = span(rows);
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}

/**
 * Whether `offGridRegion` is worth its cost: along a few lines through the middles of modules tones change off the grid,
 * and only in the inner part. A photograph's soft edges do not count, and where the grid itself is off
 * they change off it everywhere.
 */
export function hasOffGridEdges(luminance: LuminanceImage, { corners, modules }: SymbolLocation): boolean {
  const toImage = squareToQuad(corners);
  let [inner, outer] = [0, 0];
  for (let row = Math.floor(modules / 4); row < (modules * 3) / 4; row += Math.ceil(modules / 16)) {
    let last = -1;
    for (let sixth = 0; sixth < modules * 6; sixth++) {
      const { x, y } = toImage((sixth + 0.5) / 6 / modules, (row + 0.5) / modules);
      const here = toneAt(luminance, Math.floor(x), Math.floor(y));
      const between = sixth % 6 >= 2 && sixth % 6 <= 4;
      if (between && last >= 0 && here >= 0 && Math.abs(here - last) > edge) {
        if (sixth > modules && sixth < modules * 5) inner++;
        else outer++;
      }
      last = here;
    }
  }
  return inner >= 6 && inner > 8 * outer;
}

function toneAt({ data, width, height }: LuminanceImage, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? -1 : (data[y * width + x] ?? 0);
}

/** From the first to behind the last line that was met more than once. */
function span(counts: Uint32Array): [number, number] {
  const first = counts.findIndex((count) => count >= 2);
  return first < 0 ? [0, 0] : [first, counts.findLastIndex((count) => count >= 2) + 1];
}
