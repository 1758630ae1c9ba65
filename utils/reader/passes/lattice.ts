import type { Grey } from '../grey';
import { functionPatterns } from './function-patterns';
import { histogram, percentile } from './stretch';

/** How far each node of a coarse grid over a symbol lies from where a flat symbol would have it, in pixels. */
export interface Lattice {
  /** Nodes on a side. */
  size: number;
  /** Modules between two nodes. */
  spacing: number;
  dx: Float32Array;
  dy: Float32Array;
}

/** What the search looks at: box sums of the upright symbol, and what is known of its modules. */
interface Sheet extends Grid {
  known: Int8Array;
  dark: number;
  light: number;
  side: number;
  plain: Float64Array;
  squared: Float64Array;
}

const spacing = 3;
const reach = 3; // modules on each side of a node that vote

const pull = 2e-4; // cost of a pixel away from the plane, as a share of the contrast squared
const stiffness = 2; // how much a slope must be borne out by nodes before it is believed

type Shift = readonly [number, number];

/** All shifts of up to `reach` pixels, `step` apart, nearest first: the sooner a good one is found, the sooner others give up. */
function shiftsUpTo(reach: number, step: number): Shift[] {
  const shifts: Shift[] = [];
  for (let y = -reach; y <= reach; y += step) for (let x = -reach; x <= reach; x += step) shifts.push([x, y]);
  return shifts.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by);
}

const widest = shiftsUpTo(12, 2); // for the finder patterns, which stand in no neighbourhood yet
const wide = shiftsUpTo(3, 1);
const narrow = shiftsUpTo(1, 1);

/** An upright symbol: modules on a side, pixels a module, modules of margin. */
export interface Grid {
  modules: number;
  step: number;
  margin: number;
}

/**
 * Follows a bent symbol (cloth, a bottle, crumpled paper) from its finder patterns outward: in the right
 * place the inside of every module is of one tone, so each node goes where the modules around it vary
 * least, starting from where its neighbours lead. `upright` comes from `rectify`.
 */
export function traceLattice(upright: Grey, grid: Grid): Lattice {
  const size = Math.ceil((grid.modules - 1) / spacing) + 1;
  const lattice = { size, spacing, dx: new Float32Array(size * size), dy: new Float32Array(size * size) };
  const counts = histogram(upright);
  const sheet: Sheet = {
    ...grid,
    ...integrate(upright),
    known: functionPatterns(grid.modules),
    dark: percentile(counts, 0.1),
    light: percentile(counts, 0.9),
  };
  const settled = new Uint8Array(size * size);
  anchorFinders(lattice, settled, sheet);
  const nodes = outward(size, grid.modules);
  for (const shifts of [wide, narrow]) {
    for (const node of nodes) settle(lattice, settled, node, sheet, shifts);
  }
  return lattice;
}

/** Puts the node in the middle of each finder pattern where the pattern really is, up to 2 modules away. */
function anchorFinders(lattice: Lattice, settled: Uint8Array, sheet: Sheet) {
  const near = Math.round(3 / spacing);
  const far = Math.round((sheet.modules - 4) / spacing);
  for (const [column, row] of [
    [near, near],
    [far, near],
    [near, far],
  ] as const) {
    const alone = new Uint8Array(settled.length);
    settle(lattice, alone, row * lattice.size + column, sheet, widest);
  }
  for (const [column, row] of [
    [near, near],
    [far, near],
    [near, far],
  ] as const)
    settled[row * lattice.size + column] = 1;
}

/** Nodes from the three finder patterns outward. */
function outward(size: number, modules: number): number[] {
  const far = modules - 4;
  const distance = (node: number) => {
    const x = (node % size) * spacing;
    const y = Math.floor(node / size) * spacing;
    return Math.min(Math.hypot(x - 3, y - 3), Math.hypot(x - far, y - 3), Math.hypot(x - 3, y - far));
  };
  return Array.from({ length: size * size }, (_, node) => node).sort((a, b) => distance(a) - distance(b));
}

/** The shift to expect at a node, and how it changes from module to module: a plane through the neighbours. */
interface Plane {
  x: number;
  y: number;
  xByColumn: number;
  xByRow: number;
  yByColumn: number;
  yByRow: number;
}

function settle(lattice: Lattice, settled: Uint8Array, node: number, sheet: Sheet, shifts: Shift[]) {
  const column = node % lattice.size;
  const row = Math.floor(node / lattice.size);
  const plane = planeAt(lattice, settled, column, row);
  const held = pull * (sheet.light - sheet.dark) ** 2;
  let best = Number.POSITIVE_INFINITY;
  for (const [dx, dy] of shifts) {
    // Where everything is of one tone nothing is learnt, and the node stays with its neighbours.
    const cost = (dx * dx + dy * dy) * held;
    const total = cost + unrestAt(sheet, column * spacing, row * spacing, plane, dx, dy, best - cost);
    if (total >= best) continue;
    best = total;
    lattice.dx[node] = plane.x + dx;
    lattice.dy[node] = plane.y + dy;
  }
  settled[node] = 1;
}

/** Least squares over the settled nodes near by; held towards a level plane where they are few. */
function planeAt(lattice: Lattice, settled: Uint8Array, column: number, row: number): Plane {
  let count = 0;
  const sum = { i: 0, j: 0, ii: 0, jj: 0, ij: 0, x: 0, y: 0, ix: 0, iy: 0, jx: 0, jy: 0 };
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      const [c, r] = [column + i, row + j];
      if (c < 0 || r < 0 || c >= lattice.size || r >= lattice.size) continue;
      const other = r * lattice.size + c;
      if (!settled[other]) continue;
      const [x, y] = [lattice.dx[other] ?? 0, lattice.dy[other] ?? 0];
      count++;
      sum.i += i;
      sum.j += j;
      sum.ii += i * i;
      sum.jj += j * j;
      sum.ij += i * j;
      sum.x += x;
      sum.y += y;
      sum.ix += i * x;
      sum.iy += i * y;
      sum.jx += j * x;
      sum.jy += j * y;
    }
  }
  if (count === 0) return { x: 0, y: 0, xByColumn: 0, xByRow: 0, yByColumn: 0, yByRow: 0 };
  const a = sum.ii - (sum.i * sum.i) / count + stiffness;
  const b = sum.ij - (sum.i * sum.j) / count;
  const d = sum.jj - (sum.j * sum.j) / count + stiffness;
  const determinant = a * d - b * b;
  const slope = (alongI: number, alongJ: number, total: number) => {
    const p = alongI - (sum.i * total) / count;
    const q = alongJ - (sum.j * total) / count;
    return [(p * d - q * b) / determinant, (q * a - p * b) / determinant] as const;
  };
  const [xi, xj] = slope(sum.ix, sum.jx, sum.x);
  const [yi, yj] = slope(sum.iy, sum.jy, sum.y);
  return {
    x: (sum.x - xi * sum.i - xj * sum.j) / count,
    y: (sum.y - yi * sum.i - yj * sum.j) / count,
    xByColumn: xi / spacing,
    xByRow: xj / spacing,
    yByColumn: yi / spacing,
    yByRow: yj / spacing,
  };
}

/** Mean unrest inside the modules around a node, if the node were moved by `dx`, `dy` from the plane; cut short beyond `enough`. */
function unrestAt(
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
