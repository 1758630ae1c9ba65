import type { LuminanceImage } from '../image/luminance';
import { affineAt } from './affine-fit';
import type { SamplingGrid, SymbolGrid } from './grid-types';
import { moduleVarianceAt, prepareSymbol, type RectifiedSymbol } from './module-variance';

const spacing = 3;
const pull = 2e-4; // cost of a pixel away from the plane, as a share of the contrast squared

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

/**
 * Follows a bent symbol (cloth, a bottle, crumpled paper) from its finder patterns outward: in the right
 * place the inside of every module is of one tone, so each node goes where the modules around it vary
 * least, starting from where its neighbours lead. `upright` comes from `rectify`.
 */
export function fitSamplingGrid(upright: LuminanceImage, grid: SymbolGrid): SamplingGrid {
  const size = Math.ceil((grid.modules - 1) / spacing) + 1;
  const lattice = { size, spacing, dx: new Float32Array(size * size), dy: new Float32Array(size * size) };
  const sheet = prepareSymbol(upright, grid);
  const settled = new Uint8Array(size * size);
  anchorFinders(lattice, settled, sheet);
  const nodes = outward(size, grid.modules);
  for (const shifts of [wide, narrow]) {
    for (const node of nodes) fitNode(lattice, settled, node, sheet, shifts);
  }
  return lattice;
}

/** Puts the node in the middle of each finder pattern where the pattern really is, up to 2 modules away. */
function anchorFinders(lattice: SamplingGrid, settled: Uint8Array, sheet: RectifiedSymbol) {
  const near = Math.round(3 / spacing);
  const far = Math.round((sheet.modules - 4) / spacing);
  const anchors = [near * lattice.size + near, near * lattice.size + far, far * lattice.size + near];
  for (const node of anchors) fitNode(lattice, new Uint8Array(settled.length), node, sheet, widest);
  for (const node of anchors) settled[node] = 1;
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

function fitNode(
  lattice: SamplingGrid,
  settled: Uint8Array,
  node: number,
  sheet: RectifiedSymbol,
  shifts: Shift[],
) {
  const column = node % lattice.size;
  const row = Math.floor(node / lattice.size);
  const plane = affineAt(lattice, settled, column, row);
  const held = pull * (sheet.light - sheet.dark) ** 2;
  let best = Number.POSITIVE_INFINITY;
  for (const [dx, dy] of shifts) {
    // Where everything is of one tone nothing is learnt, and the node stays with its neighbours.
    const cost = (dx * dx + dy * dy) * held;
    const total = cost + moduleVarianceAt(sheet, column * spacing, row * spacing, plane, dx, dy, best - cost);
    if (total >= best) continue;
    best = total;
    lattice.dx[node] = plane.x + dx;
    lattice.dy[node] = plane.y + dy;
  }
  settled[node] = 1;
}
