import { readJsqr } from '../engines/jsqr';
import { toPixels } from '../image/luminance';
import { decodeView, type ImageView, toDecodedSymbol } from '../image-view';
import type { DecodeResults } from '../results';
import { holdsPart } from '../sample/codewords';
import { samplePlanarModules } from '../sample/modules';

/** How much is spent on one view. */
interface ViewEffort {
  /** Whether light modules on dark are looked for too, which costs a second detection. */
  allowInversion?: boolean;
  /** Whether what is detected but not decoded is sampled along a bent grid, which costs more than all else. */
  followModules?: boolean;
}

/** For views that are made for dark modules on a flat background. */
export const quickly: ViewEffort = { allowInversion: false, followModules: false };

/** Decodes a view and adds what is read; whether anything new was. */
export function tryView(
  results: DecodeResults,
  view: ImageView,
  { allowInversion = true, followModules = true }: ViewEffort = {},
): boolean {
  // Every view here is a reduced or a small one: the decoder's own reduction would only cost.
  const zxing = { tryDownscale: false, tryInvert: allowInversion };
  return results.add(decodeView(view, { zxing, followModules })).length > 0;
}

/**
 * Decodes a view with the second decoder, which reports one symbol and not whether it is `inverted`; whether
 * it read anything new.
 */
export function trySecondEngine(
  results: DecodeResults,
  view: ImageView,
  { inverted = false }: { inverted?: boolean } = {},
): boolean {
  const read = readJsqr(toPixels(view.luminance));
  if (!read) return false;
  // Of a text in several symbols it knows nothing, and takes what says which part this is for text.
  const { dark } = samplePlanarModules(view.luminance, { ...read, inverted });
  if (holdsPart(dark, read.modules)) return false;
  const symbol = { ...read, inverted, mirrored: false, unusedErrorCorrection: 1 };
  const how = [...view.how, 'second-engine' as const];
  return results.add([toDecodedSymbol(symbol, { ...view, how })]).length > 0;
}
