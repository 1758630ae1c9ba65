import type { Pixels } from '../code';
import { erase } from '../detect/erase';
import { fromPairs } from '../detect/finder-pairs';
import { finderMarks } from '../detect/finder-patterns';
import { hasFinders } from '../detect/finder-ratio';
import { isEven, texture } from '../detect/texture';
import { jsqr } from '../engines/jsqr';
import { hiddenEdges } from '../image/colour-contrast';
import { type Grey, toPixels } from '../image/luminance';
import { area } from '../image/quads';
import { enlarge, reduce } from '../image/scale';
import { look, readModules, toFind, type View } from '../image-view';
import type { Board } from '../results';
import { flatModules, traceModules } from '../sample/modules';
import { blended, detail, evened, islands, partOf, passes, stretched, tints } from './views';

/**
 * Codes of which the decoder saw nothing at all. One more look at half the size is cheap, and noise and
 * grain vanish there; the costly passes go to the parts that look like a code. Work is counted in pixels
 * looked at, never in time, so that the same picture always gives the same answer.
 */
export function lookForHidden(picture: Pixels, full: Grey, board: Board, thorough: boolean): void {
  hunt(picture, full, board, thorough, false);
}

// A code with its quiet zone leaves a rim of a picture; only where more is left can another one stand.
const roomFor = 0.3;

/**
 * The same beside a code that every decoder sees: an honest one as a decoy would otherwise end the search.
 * What was read is painted out, and the search goes on where something like a code is left.
 */
export function lookBeside(picture: Pixels, full: Grey, board: Board, thorough: boolean): void {
  const taken = board.finds.reduce(
    (sum, { corners, modules }) => sum + area(corners) * (1 + 8 / modules) ** 2,
    0,
  );
  if (taken > (1 - roomFor) * full.width * full.height) return;
  const rest = board.finds.reduce(
    (left, { corners, modules }) => erase(left, corners, Math.sqrt(area(corners)) / modules + 1),
    full,
  );
  hunt(picture, rest, board, thorough, true);
}

function hunt(picture: Pixels, full: Grey, board: Board, thorough: boolean, beside: boolean): void {
  const small = Math.min(picture.width, picture.height) < 240;
  const whole: View = { grey: full, scale: 1, left: 0, top: 0, how: [] };
  const half: View = { ...whole, grey: reduce(full, 2), scale: 2 };

  const base = small ? whole : half;
  const { regions, loose } = texture(base.grey);
  if (beside && !thorough && regions.length === 0 && !hiddenEdges(picture)) return;

  for (const view of tints(picture)) if (tell(board, view)) return;
  for (const view of stretched(whole)) if (tell(board, view)) return;
  const isBusy = regions.length > 0 || loose.some((box) => isEven(box));
  if (!small && !beside && isBusy && tell(board, { ...half, how: ['resized'] }, false)) return;

  const wide = loose
    .filter((box) => isEven(box))
    .slice(0, 3)
    .map((box) => detail(partOf(base, box, 0.2), whole));
  for (const view of islands([whole, ...wide])) {
    if (hasFinders(view.grey, 2) && tell(board, view, small)) return;
  }
  const gappy = small || thorough ? [base] : loose.slice(0, 3).map((box) => partOf(base, box));
  for (const part of gappy) {
    for (const view of blended(part, whole)) if (hasFinders(view.grey, 3) && tellJoined(board, view)) return;
  }
  if (small && hasFinders(full, 2) && tellSmall(board, whole)) return;

  let pixels = picture.width * picture.height * (thorough ? 40 : small ? 20 : 4);
  // A small picture is cheap enough to be looked into as a whole.
  const all = { left: 0, top: 0, right: base.grey.width, bottom: base.grey.height };
  for (const box of small && regions.length === 0 ? [all] : regions.slice(0, thorough ? 5 : 2)) {
    // The half size is only a smaller place to look for something else.
    const part = detail(partOf(base, box), whole);
    const even = evened(part);
    for (const made of passes(part, even, small || thorough)) {
      pixels -= made.grey.data.length;
      if (pixels < 0) return;
      if (!thorough && !hasFinders(made.grey, 2)) continue;
      if (tell(board, made, small || thorough)) return;
    }
    if (tellPairs(board, part, even)) return;
    if (thorough && tellSecond(board, part)) return;
  }
}

/**
 * Light modules on dark cost a second look each time, and following a bent grid more than all else; what the
 * costly passes do is made for dark modules on a flat ground. `patient` does both.
 */
function tell(board: Board, view: View, patient = true): boolean {
  // Every view here is a reduced or a small one: the decoder's own reduction would only cost.
  return board.add(look(view, { tryDownscale: false, tryInvert: patient }, patient).finds).length > 0;
}

/** Dots are as often light as dark, and lie on a straight grid. */
function tellJoined(board: Board, view: View): boolean {
  return board.add(look(view, { tryDownscale: false }, false).finds).length > 0;
}

/** Modules of hardly two pixels: enlarged for the one decoder, and as they are for the other. */
function tellSmall(board: Board, whole: View): boolean {
  const large: View = { ...whole, grey: enlarge(whole.grey, 2), scale: 0.5, how: ['resized'] };
  return tell(board, large) || tellSecond(board, whole);
}

/** A symbol of which a scratch or a gleam took a finder pattern. */
function tellPairs(board: Board, part: View, even: Grey): boolean {
  const marks = finderMarks(even, 128);
  if (marks.length < 2) return false;
  for (const place of fromPairs(even, marks, 128)) {
    const read =
      readModules(flatModules(part.grey, place), place) ?? readModules(traceModules(part.grey, place), place);
    if (read) return board.add([toFind(read, part)]).length > 0;
  }
  return false;
}

function tellSecond(board: Board, part: View): boolean {
  const second = jsqr(toPixels(part.grey));
  if (!second) return false;
  const read = { ...second, inverted: false, mirrored: false, margin: 1 };
  return board.add([toFind(read, { ...part, how: [...part.how, 'second-engine'] })]).length > 0;
}
