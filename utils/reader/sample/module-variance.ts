import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { kernels, reserve } from '../kernels/kernels';
import { functionPatterns } from './function-patterns';
import type { AffineFit, SymbolLayout } from './grid-types';

/** An upright symbol made ready for fitting a grid: mean and variance of its boxes, and what is known of its modules. */
export interface RectifiedSymbol extends SymbolLayout {
  known: Int8Array;
  dark: number;
  light: number;
  side: number;
  /** Pixels on a side of a box: the middle of a module. */
  box: number;
  /** Mean and variance of the box whose top left is at each pixel. */
  mean: Float32Array;
  variance: Float32Array;
}

const reach = 3; // modules on each side of a node that vote

/** Prepares an upright symbol (`rectify`) for `moduleVarianceAt`. */
export function prepareSymbol(upright: LuminanceImage, layout: SymbolLayout): RectifiedSymbol {
  const counts = histogram(upright);
  return {
    ...layout,
    ...boxesOf(upright, layout.step - 2 * Math.round(layout.step / 6)),
    known: functionPatterns(layout.modules),
    dark: percentile(counts, 0.1),
    light: percentile(counts, 0.9),
  };
}

/** A node of the grid: the module it stands at, and where its neighbours lead to expect it. */
interface NodePosition {
  column: number;
  row: number;
  fit: AffineFit;
}

/**
 * Mean variance of lightness inside the modules around a node, were it moved by `dx`, `dy` pixels from where the
 * fit expects it; cut short beyond `enough`.
 */
export function moduleVarianceAt(
  symbol: RectifiedSymbol,
  { column, row, fit }: NodePosition,
  dx: number,
  dy: number,
  enough: number,
): number {
  const { modules, step, margin, side, box, known, mean, variance } = symbol;
  const inset = (step - box) / 2 + 0.5; // and half a pixel, so that cutting off rounds
  const most = side - box;
  const [x0, x1] = [Math.max(0, column - reach), Math.min(modules - 1, column + reach)];
  const [y0, y1] = [Math.max(0, row - reach), Math.min(modules - 1, row + reach)];
  const count = (x1 - x0 + 1) * (y1 - y0 + 1);
  let total = 0;
  for (let y = y0; y <= y1; y++) {
    if (total > enough * count) break;
    for (let x = x0; x <= x1; x++) {
      const i = x - column;
      const j = y - row;
      const left = (x + margin) * step + fit.x + dx + i * fit.xByColumn + j * fit.xByRow + inset;
      const top = (y + margin) * step + fit.y + dy + i * fit.yByColumn + j * fit.yByRow + inset;
      const at = Math.min(most, Math.max(0, top | 0)) * side + Math.min(most, Math.max(0, left | 0));
      total += variance[at] ?? 0;
      // Where the standard says which tone it is, being of the other one counts as well.
      const tone = known[y * modules + x];
      if (tone !== -1) total += ((mean[at] ?? 0) - (tone === 1 ? symbol.dark : symbol.light)) ** 2 / 2;
    }
  }
  return total / count;
}

/** Mean and variance of every box of `box` pixels on a side, by its top left; boxes that would leave the image have none. */
function boxesOf(
  { data, width: side }: LuminanceImage,
  box: number,
): Pick<RectifiedSymbol, 'side' | 'box' | 'mean' | 'variance'> {
  const floats = 4 * data.length;
  const {
    bytes,
    at: [source = 0, sums = 0, means = 0, variances = 0],
  } = reserve(data.length, 2 * floats, floats, floats);
  bytes.set(data, source);
  kernels().boxes(source, side, box, sums, means, variances);
  const mean = new Float32Array(bytes.buffer, means, data.length).slice();
  const variance = new Float32Array(bytes.buffer, variances, data.length).slice();
  return { side, box, mean, variance };
}
