import type { Grey } from '../grey';
import { functionPatterns } from './function-patterns';
import type { Plane } from './plane';
import { histogram, percentile } from './stretch';

/** An upright symbol: modules on a side, pixels a module, modules of margin. */
export interface Grid {
  modules: number;
  step: number;
  margin: number;
}

/** What the search looks at: box sums of the upright symbol, and what is known of its modules. */
export interface Sheet extends Grid {
  known: Int8Array;
  dark: number;
  light: number;
  side: number;
  plain: Float64Array;
  squared: Float64Array;
}

const reach = 3; // modules on each side of a node that vote

/** Prepares an upright symbol for the search. */
export function sheetOf(upright: Grey, grid: Grid): Sheet {
  const counts = histogram(upright);
  return {
    ...grid,
    ...integrate(upright),
    known: functionPatterns(grid.modules),
    dark: percentile(counts, 0.1),
    light: percentile(counts, 0.9),
  };
}

/** Mean unrest inside the modules around a node, if the node were moved by `dx`, `dy` from the plane; cut short beyond `enough`. */
export function unrestAt(
  sheet: Sheet,
  column: number,
  row: number,
  plane: Plane,
  dx: number,
  dy: number,
  enough: number,
): number {
  const { modules, step, margin } = sheet;
  const inset = Math.round(step / 6);
  const [x0, x1] = [Math.max(0, column - reach), Math.min(modules - 1, column + reach)];
  const [y0, y1] = [Math.max(0, row - reach), Math.min(modules - 1, row + reach)];
  const count = (x1 - x0 + 1) * (y1 - y0 + 1);
  let total = 0;
  for (let y = y0; y <= y1; y++) {
    if (total > enough * count) break;
    for (let x = x0; x <= x1; x++) {
      const i = x - column;
      const j = y - row;
      const left = (x + margin) * step + plane.x + dx + i * plane.xByColumn + j * plane.xByRow;
      const top = (y + margin) * step + plane.y + dy + i * plane.yByColumn + j * plane.yByRow;
      const known = sheet.known[y * modules + x];
      const wanted = known === -1 ? -1 : known === 1 ? sheet.dark : sheet.light;
      total += unrest(sheet, Math.round(left) + inset, Math.round(top) + inset, step - 2 * inset, wanted);
    }
  }
  return total / count;
}

/** Variance in a box, plus how far its tone is from the wanted one where the standard says which. */
function unrest(sheet: Sheet, left: number, top: number, size: number, wanted: number): number {
  const { side, plain, squared } = sheet;
  const x0 = Math.min(side - size - 2, Math.max(0, left));
  const y0 = Math.min(side - size - 2, Math.max(0, top));
  const a = y0 * side + x0;
  const b = a + size;
  const c = a + size * side;
  const d = c + size;
  const count = size * size;
  const mean = ((plain[d] ?? 0) - (plain[b] ?? 0) - (plain[c] ?? 0) + (plain[a] ?? 0)) / count;
  const squares = ((squared[d] ?? 0) - (squared[b] ?? 0) - (squared[c] ?? 0) + (squared[a] ?? 0)) / count;
  return squares - mean * mean + (wanted < 0 ? 0 : (mean - wanted) ** 2 / 2);
}

/** Sums over everything above and left, so that any box costs four look-ups. */
function integrate({ data, width, height }: Grey): Pick<Sheet, 'side' | 'plain' | 'squared'> {
  const side = width + 1;
  const plain = new Float64Array(side * (height + 1));
  const squared = new Float64Array(side * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    let squares = 0;
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 0;
      sum += value;
      squares += value * value;
      const at = (y + 1) * side + x + 1;
      plain[at] = sum + (plain[at - side] ?? 0);
      squared[at] = squares + (squared[at - side] ?? 0);
    }
  }
  return { side, plain, squared };
}
