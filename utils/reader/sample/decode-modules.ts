import { pureBarcode, readZxing, type SymbolLocation, type ZxingSymbol } from '../engines/zxing';
import type { LuminanceImage } from '../image/luminance';
import { undoBlur } from './blur/undo-blur';
import { correctModules, type SampledModules } from './correct-modules';
import { fitCorners } from './fit-corners';
import { functionPatterns, looksLikeSymbol } from './function-patterns';
import { sampleModules, samplePlanarModules, tonesOf } from './modules';
import { sampleScratched } from './scratches';

/**
 * Decodes a symbol from its modules; location and inversion are those of the place that they were sampled at. Where that
 * fails, once more without those that look damaged. Nothing when they are no symbol.
 */
export function decodeModules(sample: SampledModules, location: SymbolLocation): ZxingSymbol | undefined {
  const symbol = decodeDark(sample.dark, location);
  if (symbol) return symbol;
  const corrected = correctModules(sample, location.modules);
  return corrected && decodeDark(corrected, location);
}

/** Decodes a symbol at a guessed location: along a flat grid, then along one that follows its modules. */
export function decodeAt(luminance: LuminanceImage, location: SymbolLocation): ZxingSymbol | undefined {
  return (
    decodeModules(samplePlanarModules(luminance, location), location) ??
    decodeModules(sampleModules(luminance, location), location)
  );
}

/** Decodes a symbol whose modules run into each other, along a flat grid; nothing where no blur explains how it looks. */
export function decodeBlurred(luminance: LuminanceImage, location: SymbolLocation): ZxingSymbol | undefined {
  const dark = undoBlur(tonesOf(luminance, location), location.modules);
  return dark && decodeDark(dark, location);
}

/** Decodes a symbol that straight scratches cross, from about where it lies; along a flat grid that is laid anew. */
export function decodeScratched(
  luminance: LuminanceImage,
  location: SymbolLocation,
): ZxingSymbol | undefined {
  const fitted = fitCorners(luminance, location);
  const whole = samplePlanarModules(luminance, fitted);
  if (!looksLikeSymbol(whole.dark, fitted.modules)) return undefined;
  const flat = decodeModules(whole, fitted);
  if (flat) return flat;
  const left = sampleScratched(luminance, fitted);
  return left && decodeModules(left, fitted);
}

/** Decodes a symbol from its modules alone, row by row, 1 for dark. */
export function decodeDark(dark: Uint8Array, location: SymbolLocation): ZxingSymbol | undefined {
  const [symbol] = readZxing(drawModules(dark, location.modules), pureBarcode).symbols;
  return symbol && { ...symbol, corners: location.corners, inverted: location.inverted };
}

/** One pixel a module with a rim of one; what the standard lays down is put right, so that only data can be wrong. */
function drawModules(modules: Uint8Array, across: number): LuminanceImage {
  const known = functionPatterns(across);
  const side = across + 2;
  const data = new Uint8Array(side * side).fill(255);
  for (let y = 0, at = 0; y < across; y++) {
    for (let x = 0; x < across; x++, at++) {
      const fixed = known[at] ?? -1;
      if ((fixed < 0 ? modules[at] : fixed) === 1) data[(y + 1) * side + x + 1] = 0;
    }
  }
  return { data, width: side, height: side };
}
