import type { LuminanceImage } from '../image/luminance';
import { affineAt } from './affine-fit';
import type { SamplingGrid, SymbolLayout } from './grid-types';
import { moduleVarianceAt, prepareSymbol, type RectifiedSymbol } from './module-variance';

const spacing = 3;
const pull = 2e-4; // cost of a pixel away from the affine fit, as a share of the contrast squared

type Shift = readonly [number, number];

/** All shifts of up to `reach` pixels, `step` apart, nearest first: the sooner a good one is found, the sooner others give up. */
function shiftsUpTo(reach: number, step: number): Shift[] {
  const shifts: Shift[] = [];
  for (let y = -reach; y <= reach; y += step) for (let x = -reach; x <= reach; x += step) shifts.push([x, y]);
  return shifts.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by);
}

const coarse = shiftsUpTo(12, 2); // for the finder patterns, which stand in no neighbourhood yet
const medium = shiftsUpTo(3, 1);
const fine = shiftsUpTo(1, 1);

/**
 * Follows a bent symbol (cloth, a bottle, crumpled paper) from its finder patterns outward: in the right
 * place the inside of every module is of one tone, so each node goes where the modules around it vary
 * least, starting from where its neighbours lead. `upright` comes from `rectify`.
 */
export function fitSamplingGrid(upright: LuminanceImage, layout: SymbolLayout): SamplingGrid {
  const size = Math.ceil((layout.modules - 1) / spacing) + 1;
  const grid: SamplingGrid = {
    size,
    spacing,
    dx: new Float32Array(size * size),
    dy: new Float32Array(size * size),
  };
  const symbol = prepareSymbol(upright, layout);
  const fitted = new Uint8Array(size * size);
  anchorFinders(grid, fitted, symbol);
  const nodes = outward(size, layout.modules);
  for (const shifts of [medium, fine]) {
    for (const node of nodes) fitNode(grid, fitted, node, symbol, shifts);
  }
  return grid;
}

/** Puts the node in the middle of each finder pattern where the pattern really is, up to 2 modules away. */
function anchorFinders(grid: SamplingGrid, fitted: Uint8Array, symbol: RectifiedSymbol) {
  const near = Math.round(3 / spacing);
  const far = Math.round((symbol.modules - 4) / spacing);
  const anchors = [near * grid.size + near, near * grid.size + far, far * grid.size + near];
  for (const node of anchors) fitNode(grid, new Uint8Array(fitted.length), node, symbol, coarse);
  for (const node of anchors) fitted[node] = 1;
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

/** Moves a node to the best of the shifts from where its neighbours lead to expect it. */
function fitNode(
  grid: SamplingGrid,
  fitted: Uint8Array,
  node: number,
  symbol: RectifiedSymbol,
  shifts: Shift[],
) {
  const column = node % grid.size;
  const row = Math.floor(node / grid.size);
  const fit = affineAt(grid, fitted, column, row);
  const position = { column: column * spacing, row: row * spacing, fit };
  const shiftCost = pull * (symbol.light - symbol.dark) ** 2;
  let best = Number.POSITIVE_INFINITY;
  for (const [dx, dy] of shifts) {
    // Where everything is of one tone nothing is learnt, and the node stays with its neighbours.
    const cost = (dx * dx + dy * dy) * shiftCost;
    const total = cost + moduleVarianceAt(symbol, position, dx, dy, best - cost);
    if (total >= best) continue;
    best = total;
    grid.dx[node] = fit.x + dx;
    grid.dy[node] = fit.y + dy;
  }
  fitted[node] = 1;
}
