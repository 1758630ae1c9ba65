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
 * looked at, never in time, so that the same picture always gives the same answer.
 */
export function searchUndetected(
  picture: Pixels,
  full: LuminanceImage,
  board: DecodeResults,
  thorough: boolean,
): void {
  search(picture, full, board, thorough, false);
}

// A code with its quiet zone leaves a rim of a picture; only where more is left can another one stand.
const roomFor = 0.3;

/**
 * The same beside a code that every decoder sees: an honest one as a decoy would otherwise end the search.
 * What was read is painted out, and the search goes on where something like a code is left.
 */
export function searchBeside(
  picture: Pixels,
  full: LuminanceImage,
  board: DecodeResults,
  thorough: boolean,
): void {
  const taken = board.finds.reduce(
    (sum, { corners, modules }) => sum + area(corners) * (1 + 8 / modules) ** 2,
    0,
  );
  if (taken > (1 - roomFor) * full.width * full.height) return;
  const rest = board.finds.reduce(
    (left, { corners, modules }) => eraseSymbol(left, corners, Math.sqrt(area(corners)) / modules + 1),
    full,
  );
  search(picture, rest, board, thorough, true);
}

function search(
  picture: Pixels,
  full: LuminanceImage,
  board: DecodeResults,
  thorough: boolean,
  beside: boolean,
): void {
  const small = Math.min(picture.width, picture.height) < 240;
  const whole: ImageView = { luminance: full, scale: 1, left: 0, top: 0, how: [] };
  const half: ImageView = { ...whole, luminance: reduce(full, 2), scale: 2 };

  const base = small ? whole : half;
  const { regions, scattered: loose } = textureRegions(base.luminance);
  if (beside && !thorough && regions.length === 0 && !channelWithHiddenEdges(picture)) return;

  for (const view of colourChannelViews(picture)) if (tryView(board, view)) return;
  for (const view of contrastViews(whole)) if (tryView(board, view)) return;
  const isBusy = regions.length > 0 || loose.some((box) => isSquarish(box));
  if (!small && !beside && isBusy && tryView(board, { ...half, how: ['resized'] }, false)) return;

  const wide = loose
    .filter((box) => isSquarish(box))
    .slice(0, 3)
    .map((box) => fullResolution(cropView(base, box, 0.2), whole));
  for (const view of quietZoneViews([whole, ...wide])) {
    if (hasFinderPatterns(view.luminance, 2) && tryView(board, view, small)) return;
  }
  const gappy = small || thorough ? [base] : loose.slice(0, 3).map((box) => cropView(base, box));
  for (const part of gappy) {
    for (const view of blurredViews(part, whole))
      if (hasFinderPatterns(view.luminance, 3) && tryDotView(board, view)) return;
  }
  if (small && hasFinderPatterns(full, 2) && trySmall(board, whole)) return;

  let pixels = picture.width * picture.height * (thorough ? 40 : small ? 20 : 4);
  // A small picture is cheap enough to be looked into as a whole.
  const all = { left: 0, top: 0, right: base.luminance.width, bottom: base.luminance.height };
  for (const box of small && regions.length === 0 ? [all] : regions.slice(0, thorough ? 5 : 2)) {
    // The half size is only a smaller place to look for something else.
    const part = fullResolution(cropView(base, box), whole);
    const even = evenIlluminationOf(part);
    for (const made of costlyViews(part, even, small || thorough)) {
      pixels -= made.luminance.data.length;
      if (pixels < 0) return;
      if (!thorough && !hasFinderPatterns(made.luminance, 2)) continue;
      if (tryView(board, made, small || thorough)) return;
    }
    if (tryFinderPairs(board, part, even)) return;
    if (thorough && trySecondEngine(board, part)) return;
  }
}

/**
 * Light modules on dark cost a second look each time, and following a bent grid more than all else; what the
 * costly passes do is made for dark modules on a flat ground. `patient` does both.
 */
function tryView(board: DecodeResults, view: ImageView, patient = true): boolean {
  // Every view here is a reduced or a small one: the decoder's own reduction would only cost.
  return board.add(decodeView(view, { tryDownscale: false, tryInvert: patient }, patient).symbols).length > 0;
}

/** Dots are as often light as dark, and lie on a straight grid. */
function tryDotView(board: DecodeResults, view: ImageView): boolean {
  return board.add(decodeView(view, { tryDownscale: false }, false).symbols).length > 0;
}

/** Modules of hardly two pixels: enlarged for the one decoder, and as they are for the other. */
function trySmall(board: DecodeResults, whole: ImageView): boolean {
  const large: ImageView = { ...whole, luminance: enlarge(whole.luminance, 2), scale: 0.5, how: ['resized'] };
  return tryView(board, large) || trySecondEngine(board, whole);
}

/** A symbol of which a scratch or a gleam took a finder pattern. */
function tryFinderPairs(board: DecodeResults, part: ImageView, even: LuminanceImage): boolean {
  const marks = findFinderPatterns(even, 128);
  if (marks.length < 2) return false;
  for (const place of symbolsFromTwoFinders(even, marks, 128)) {
    const read =
      decodeModules(samplePlanarModules(part.luminance, place), place) ??
      decodeModules(sampleModules(part.luminance, place), place);
    if (read) return board.add([toDecodedSymbol(read, part)]).length > 0;
  }
  return false;
}

function trySecondEngine(board: DecodeResults, part: ImageView): boolean {
  const second = readJsqr(toPixels(part.luminance));
  if (!second) return false;
  const read = { ...second, inverted: false, mirrored: false, unusedErrorCorrection: 1 };
  return board.add([toDecodedSymbol(read, { ...part, how: [...part.how, 'second-engine'] })]).length > 0;
}
