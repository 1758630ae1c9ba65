import type { Pixels } from '../code';
import { eraseSymbol } from '../detect/erase';
import { symbolsFromTwoFinders } from '../detect/finder-pairs';
import { findFinderPatterns } from '../detect/finder-patterns';
import { hasFinderPatterns } from '../detect/finder-ratio';
import { isSquarish, textureRegions } from '../detect/texture';
import { readJsqr } from '../engines/jsqr';
import { channelWithHiddenEdges } from '../image/colour-contrast';
import { type LuminanceImage, toPixels } from '../image/luminance';
import { area } from '../image/quads';
import { enlarge, reduce } from '../image/scale';
import { decodeModules, decodeView, type ImageView, toDecodedSymbol } from '../image-view';
import type { DecodeResults } from '../results';
import { sampleModules, samplePlanarModules } from '../sample/modules';
import {
  blurredViews,
  colourChannelViews,
  contrastViews,
  costlyViews,
  cropView,
  evenIlluminationOf,
  fullResolution,
  quietZoneViews,
} from './views';

/**
 * Codes of which the decoder saw nothing at all. One more look at half the size is cheap, and noise and
 * grain vanish there; the costly passes go to the parts that look like a code. Work is counted in pixels
 * looked at, never in time, so that the same image always gives the same answer.
 */
export function searchUndetected(
  image: Pixels,
  full: LuminanceImage,
  results: DecodeResults,
  thorough: boolean,
): void {
  search(image, full, results, thorough, false);
}

// A code with its quiet zone leaves a rim of an image; only where more is left can another one stand.
const roomFor = 0.3;

/**
 * The same beside a code that every decoder sees: an honest one as a decoy would otherwise end the search.
 * What was read is painted out, and the search goes on where something like a code is left.
 */
export function searchBeside(
  image: Pixels,
  full: LuminanceImage,
  results: DecodeResults,
  thorough: boolean,
): void {
  const taken = results.symbols.reduce(
    (sum, { corners, modules }) => sum + area(corners) * (1 + 8 / modules) ** 2,
    0,
  );
  if (taken > (1 - roomFor) * full.width * full.height) return;
  const rest = results.symbols.reduce(
    (left, { corners, modules }) => eraseSymbol(left, corners, Math.sqrt(area(corners)) / modules + 1),
    full,
  );
  search(image, rest, results, thorough, true);
}

function search(
  image: Pixels,
  full: LuminanceImage,
  results: DecodeResults,
  thorough: boolean,
  beside: boolean,
): void {
  const small = Math.min(image.width, image.height) < 240;
  const whole: ImageView = { luminance: full, scale: 1, left: 0, top: 0, how: [] };
  const half: ImageView = { ...whole, luminance: reduce(full, 2), scale: 2 };

  const base = small ? whole : half;
  const { regions, scattered: loose } = textureRegions(base.luminance);
  if (beside && !thorough && regions.length === 0 && !channelWithHiddenEdges(image)) return;

  for (const view of colourChannelViews(image)) if (tryView(results, view)) return;
  for (const view of contrastViews(whole)) if (tryView(results, view)) return;
  const isBusy = regions.length > 0 || loose.some((box) => isSquarish(box));
  if (!small && !beside && isBusy && tryView(results, { ...half, how: ['resized'] }, false)) return;

  const wide = loose
    .filter((box) => isSquarish(box))
    .slice(0, 3)
    .map((box) => fullResolution(cropView(base, box, 0.2), whole));
  for (const view of quietZoneViews([whole, ...wide])) {
    if (hasFinderPatterns(view.luminance, 2) && tryView(results, view, small)) return;
  }
  const gappy = small || thorough ? [base] : loose.slice(0, 3).map((box) => cropView(base, box));
  for (const part of gappy) {
    for (const view of blurredViews(part, whole))
      if (hasFinderPatterns(view.luminance, 3) && tryDotView(results, view)) return;
  }
  if (small && hasFinderPatterns(full, 2) && trySmall(results, whole)) return;

  let pixels = image.width * image.height * (thorough ? 40 : small ? 20 : 4);
  // A small image is cheap enough to be looked into as a whole.
  const all = { left: 0, top: 0, right: base.luminance.width, bottom: base.luminance.height };
  for (const box of small && regions.length === 0 ? [all] : regions.slice(0, thorough ? 5 : 2)) {
    // The half size is only a smaller place to look for something else.
    const part = fullResolution(cropView(base, box), whole);
    const even = evenIlluminationOf(part);
    for (const made of costlyViews(part, even, small || thorough)) {
      pixels -= made.luminance.data.length;
      if (pixels < 0) return;
      if (!thorough && !hasFinderPatterns(made.luminance, 2)) continue;
      if (tryView(results, made, small || thorough)) return;
    }
    if (tryFinderPairs(results, part, even)) return;
    if (thorough && trySecondEngine(results, part)) return;
  }
}

/**
 * Light modules on dark cost a second look each time, and following a bent grid more than all else; what the
 * costly passes do is made for dark modules on a flat background. `patient` does both.
 */
function tryView(results: DecodeResults, view: ImageView, patient = true): boolean {
  // Every view here is a reduced or a small one: the decoder's own reduction would only cost.
  return (
    results.add(decodeView(view, { tryDownscale: false, tryInvert: patient }, patient).symbols).length > 0
  );
}

/** Dots are as often light as dark, and lie on a straight grid. */
function tryDotView(results: DecodeResults, view: ImageView): boolean {
  return results.add(decodeView(view, { tryDownscale: false }, false).symbols).length > 0;
}

/** Modules of hardly two pixels: enlarged for the one decoder, and as they are for the other. */
function trySmall(results: DecodeResults, whole: ImageView): boolean {
  const large: ImageView = { ...whole, luminance: enlarge(whole.luminance, 2), scale: 0.5, how: ['resized'] };
  return tryView(results, large) || trySecondEngine(results, whole);
}

/** A symbol of which a scratch or a gleam took a finder pattern. */
function tryFinderPairs(results: DecodeResults, part: ImageView, even: LuminanceImage): boolean {
  const patterns = findFinderPatterns(even, 128);
  if (patterns.length < 2) return false;
  for (const location of symbolsFromTwoFinders(even, patterns, 128)) {
    const read =
      decodeModules(samplePlanarModules(part.luminance, location), location) ??
      decodeModules(sampleModules(part.luminance, location), location);
    if (read) return results.add([toDecodedSymbol(read, part)]).length > 0;
  }
  return false;
}

function trySecondEngine(results: DecodeResults, part: ImageView): boolean {
  const second = readJsqr(toPixels(part.luminance));
  if (!second) return false;
  const read = { ...second, inverted: false, mirrored: false, unusedErrorCorrection: 1 };
  return results.add([toDecodedSymbol(read, { ...part, how: [...part.how, 'second-engine'] })]).length > 0;
}
