import type { SymbolLocation } from '../engines/zxing';
import { squareToQuad } from '../image/homography';
import { boxMean } from '../image/illumination';
import { type LuminanceImage, lightnessAt } from '../image/luminance';
import { rectify } from '../image/rectify';
import { type Bend, bendPoint } from './bend';
import type { SampledModules } from './correct-modules';
import { looksLikeSymbol } from './function-patterns';
import type { SamplingGrid } from './grid-types';
import { fitSamplingGrid } from './sampling-grid';

const step = 6;
const margin = 3;

/** Reads the modules of a symbol whose location is known but that no flat grid fits. */
export function sampleModules(luminance: LuminanceImage, location: SymbolLocation): SampledModules {
  return sampleFollowed(rectifyUpright(luminance, location), location.modules);
}

/**
 * The same for one of which it is known how it bends. Nothing where what the standard fixes does not show along that bend,
 * before more is spent on what else moves its modules: two timing patterns may be met by chance.
 */
export function sampleBentModules(
  luminance: LuminanceImage,
  location: SymbolLocation,
  bend: Bend,
): SampledModules | undefined {
  const { modules } = location;
  const upright = rectifyUpright(luminance, location, bend);
  const { dark } = sampleAlong(upright, planarGrid(modules), modules, 4);
  return looksLikeSymbol(dark, modules) ? sampleFollowed(upright, modules) : undefined;
}

/** The modules along a grid that follows them through a symbol turned upright. */
function sampleFollowed(upright: LuminanceImage, modules: number): SampledModules {
  return sampleAlong(upright, fitSamplingGrid(upright, { modules, step, margin }), modules, 2);
}

/** The same where a flat grid does fit: most of each module is averaged, so that a scratch hides less. */
export function samplePlanarModules(luminance: LuminanceImage, location: SymbolLocation): SampledModules {
  const { modules } = location;
  return sampleAlong(rectifyUpright(luminance, location), planarGrid(modules), modules, 4);
}

/**
 * How much darker each module is than those around it where a flat grid fits, row by row: from -1 to 1, the usual difference
 * between dark and light ones being 1.
 */
export function contrastOfModules(luminance: LuminanceImage, location: SymbolLocation): Float32Array {
  const { modules } = location;
  const tones = averageModules(rectifyUpright(luminance, location), planarGrid(modules), modules, 4);
  const around = boxMean({ data: tones, width: modules, height: modules }, 4);
  const contrast = Float32Array.from(tones, (tone, at) => (around[at] ?? 0) - tone);
  const usual = contrast.reduce((sum, value) => sum + Math.abs(value), 0) / contrast.length || 1;
  return contrast.map((value) => Math.max(-1, Math.min(1, value / usual)));
}

const aside = 1 / 12; // modules: the middle third of a module is what its tone is taken from

/** The tone in the middle of a module where a flat grid fits, by column and row; that of dark modules is lower, also where they are drawn light. */
export function tonesOf(
  luminance: LuminanceImage,
  { corners, modules, inverted }: SymbolLocation,
): (column: number, row: number) => number {
  const toImage = squareToQuad(corners);
  const lightness = (x: number, y: number) => {
    const point = toImage(x / modules, y / modules);
    return lightnessAt(luminance, point.x, point.y);
  };
  return (column, row) => {
    const [x, y] = [column + 0.5, row + 0.5];
    const tone =
      (lightness(x - aside, y - aside) +
        lightness(x + aside, y - aside) +
        lightness(x - aside, y + aside) +
        lightness(x + aside, y + aside)) /
      4;
    return inverted ? 255 - tone : tone;
  };
}

/** One that moves nothing. */
const planarGrid = (modules: number): SamplingGrid => ({
  size: 2,
  spacing: modules,
  dx: new Float32Array(4),
  dy: new Float32Array(4),
});

/** The symbol turned upright, dark on light. */
export function rectifyUpright(
  luminance: LuminanceImage,
  { corners, modules, inverted }: SymbolLocation,
  bend?: Bend,
): LuminanceImage {
  const upright = rectify(
    luminance,
    corners,
    { modules, step, margin },
    bend && ((point) => bendPoint(bend, modules, point)),
  );
  if (inverted)
    upright.data.forEach((value, at) => {
      upright.data[at] = 255 - value;
    });
  return upright;
}

/** Which modules are darker than those around them, by the mean of the middle `size` × `size` pixels of each. */
function sampleAlong(
  upright: LuminanceImage,
  grid: SamplingGrid,
  modules: number,
  size: 2 | 4,
): SampledModules {
  const tones = averageModules(upright, grid, modules, size);
  const dark = darkModules(tones, modules);
  const doubt = () =>
    doubts({ dark, tones, others: averageModules(upright, grid, modules, size === 2 ? 4 : 2) });
  return { dark, doubt };
}

/** Which modules are darker than those around them, 1 for these, by their tones row by row. */
export function darkModules(tones: Uint8Array, modules: number): Uint8Array {
  const around = boxMean({ data: tones, width: modules, height: modules }, 4);
  return tones.map((tone, at) => (tone < (around[at] ?? 0) ? 1 : 0));
}

/** Doubtful is a module whose tone is not that of its kind, or another one (`others`) where more or less of it is taken. */
function doubts({ dark, tones, others }: Record<'dark' | 'tones' | 'others', Uint8Array>): Uint8Array {
  const usual = [0, 1].map((tone) => median(tones.filter((_, at) => dark[at] === tone)));
  return tones.map((tone, at) =>
    Math.min(255, Math.abs(tone - (usual[dark[at] ?? 0] ?? 0)) + Math.abs(tone - (others[at] ?? 0))),
  );
}

const median = (values: Uint8Array): number => values.slice().sort()[values.length >> 1] ?? 0;

/** The tone in the middle of each module, `size` pixels on a side, where the grid says it is. */
function averageModules(
  upright: LuminanceImage,
  grid: SamplingGrid,
  modules: number,
  size: number,
): Uint8Array {
  const tones = new Uint8Array(modules * modules);
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      const dx = shiftAt(grid, grid.dx, x, y);
      const dy = shiftAt(grid, grid.dy, x, y);
      tones[y * modules + x] = meanOf(upright, (x + margin) * step + dx, (y + margin) * step + dy, size);
    }
  }
  return tones;
}

/** The shift at a module, between the four nodes around it. */
function shiftAt({ size, spacing }: SamplingGrid, shifts: Float32Array, x: number, y: number): number {
  const left = Math.min(size - 2, Math.floor(x / spacing));
  const top = Math.min(size - 2, Math.floor(y / spacing));
  const fx = x / spacing - left;
  const fy = y / spacing - top;
  const at = top * size + left;
  const upper = (shifts[at] ?? 0) * (1 - fx) + (shifts[at + 1] ?? 0) * fx;
  const lower = (shifts[at + size] ?? 0) * (1 - fx) + (shifts[at + size + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Mean of the middle `size` × `size` pixels of a module whose top left is at `left`, `top`. */
function meanOf({ data, width, height }: LuminanceImage, left: number, top: number, size: number): number {
  const inset = (step - size) / 2;
  const x = Math.min(width - size, Math.max(0, Math.round(left + inset)));
  const y = Math.min(height - size, Math.max(0, Math.round(top + inset)));
  let sum = 0;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) sum += data[(y + j) * width + x + i] ?? 0;
  }
  return sum / (size * size);
}
