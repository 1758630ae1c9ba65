import type { Grey } from '../grey';
import type { Place } from '../zxing';
import { boxMean } from './flatten';
import { type Lattice, traceLattice } from './lattice';
import { rectify } from './rectify';

const step = 6;
const margin = 3;

/**
 * Reads the modules of a symbol whose place is known but that no flat grid fits: row by row, 1 for dark.
 */
export function traceModules(grey: Grey, { corners, modules, inverted }: Place): Uint8Array {
  const upright = rectify(grey, corners, modules, step, margin);
  if (inverted)
    upright.data.forEach((value, at) => {
      upright.data[at] = 255 - value;
    });
  const lattice = traceLattice(upright, { modules, step, margin });
  const tones = sampleModules(upright, lattice, modules);
  const light = boxMean({ data: tones, width: modules, height: modules }, 4);
  return tones.map((tone, at) => (tone < (light[at] ?? 0) ? 1 : 0));
}

/** The tone in the middle of each module, where the lattice says it is. */
function sampleModules(upright: Grey, lattice: Lattice, modules: number): Uint8Array {
  const tones = new Uint8Array(modules * modules);
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      const dx = between(lattice, lattice.dx, x, y);
      const dy = between(lattice, lattice.dy, x, y);
      tones[y * modules + x] = tone(upright, (x + margin) * step + dx, (y + margin) * step + dy);
    }
  }
  return tones;
}

/** The shift at a module, between the four nodes around it. */
function between({ size, spacing }: Lattice, shifts: Float32Array, x: number, y: number): number {
  const left = Math.min(size - 2, Math.floor(x / spacing));
  const top = Math.min(size - 2, Math.floor(y / spacing));
  const fx = x / spacing - left;
  const fy = y / spacing - top;
  const at = top * size + left;
  const upper = (shifts[at] ?? 0) * (1 - fx) + (shifts[at + 1] ?? 0) * fx;
  const lower = (shifts[at + size] ?? 0) * (1 - fx) + (shifts[at + size + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Mean of the middle 2 × 2 pixels of a module whose top left is at `left`, `top`. */
function tone({ data, width, height }: Grey, left: number, top: number): number {
  const x = Math.min(width - 2, Math.max(0, Math.round(left + step / 2) - 1));
  const y = Math.min(height - 2, Math.max(0, Math.round(top + step / 2) - 1));
  const at = y * width + x;
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) / 4;
}
