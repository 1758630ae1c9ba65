import type { Board } from './board';
import type { Pixels, Technique } from './code';
import { type Grey, toPixels } from './grey';
import { jsqr } from './jsqr';
import { channel } from './passes/channel';
import { colourContrast } from './passes/contrast';
import { hasFinders } from './passes/finder-like';
import { finderMarks } from './passes/finder-marks';
import { fromPairs } from './passes/finder-pairs';
import { flatten, smooth } from './passes/flatten';
import { lightIsland } from './passes/island';
import { closeGaps, thicken } from './passes/morphology';
import { type Box, crop, pad } from './passes/pad';
import { texture } from './passes/regions';
import { enlarge, reduce } from './passes/scale';
import { histogram, percentile, stretch } from './passes/stretch';
import { flatModules, traceModules } from './passes/trace';
import { look, readModules, toFind, type View } from './view';

/**
 * Codes of which the decoder saw nothing at all. One more look at half the size is cheap, and noise and
 * grain vanish there; the costly passes go to the parts that look like a code. Work is counted in pixels
 * looked at, never in time, so that the same picture always gives the same answer.
 */
export function lookForHidden(picture: Pixels, full: Grey, board: Board, thorough: boolean): void {
  const small = Math.min(picture.width, picture.height) < 240;
  const half: View = { grey: reduce(full, 2), scale: 2, left: 0, top: 0, how: ['resized'] };
  const whole = (): View => ({ grey: full, scale: 1, left: 0, top: 0, how: [] });

  let pixels = picture.width * picture.height * (thorough ? 40 : 4);
  for (const tint of tints(picture)) {
    if (looksFlat(tint.grey)) tint.grey = stretch(tint.grey);
    if (tell(board, tint)) return;
  }
  if (looksFlat(half.grey)) {
    const view = whole();
    if (tell(board, { ...view, grey: stretch(view.grey), how: ['low-contrast'] })) return;
  }
  if (!small && tell(board, half)) return;
  const base: View = { ...(small ? whole() : half), how: [] };
  const { regions, loose } = texture(base.grey);
  const gappy = small || thorough ? [base] : loose.slice(0, 3).map((box) => partOf(base, box));
  for (const view of closed(gappy, small)) {
    // At a quarter of the size the decoder costs hardly more than the test, which needs finders of more pixels.
    if ((view.scale > base.scale || hasFinders(view.grey, 2)) && tell(board, view, thorough)) return;
  }
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
      if (tell(board, made, thorough)) return;
    }
    if (tellPairs(board, part, even)) return;
    if (thorough && tellSecond(board, part)) return;
  }
}

/** Gaps closed between modules that do not touch; wide ones at half the size, which is a quarter of the work. */
function* closed(parts: View[], small: boolean): Generator<View> {
  for (const part of parts) {
    const how: Technique[] = [...part.how, 'gaps-closed'];
    for (const radius of small ? [1, 2, 3] : [1]) yield { ...part, grey: closeGaps(part.grey, radius), how };
    if (!small) yield { ...part, grey: closeGaps(reduce(part.grey, 2), 1), scale: part.scale * 2, how };
  }
}

/** A part so small that half its size would lose modules is taken from the whole size. */
function detail(part: View, whole: () => View): View {
  if (part.scale === 1 || Math.min(part.grey.width, part.grey.height) > 90) return part;
  const { left, top, scale, grey } = part;
  const box = { left, top, right: left + grey.width * scale, bottom: top + grey.height * scale };
  return { ...part, grey: crop(whole().grey, box), scale: 1 };
}

/** Colours that differ more in one channel than in lightness. */
function tints(picture: Pixels): View[] {
  const contrast = colourContrast(picture);
  return (['red', 'green', 'blue'] as const)
    .filter((name) => contrast[name] > contrast.lightness * 1.6 + 16)
    .sort((a, b) => contrast[b] - contrast[a])
    .map((name) => ({ grey: channel(picture, name), scale: 1, left: 0, top: 0, how: ['single-channel'] }));
}

/** The part without its shadows and gleams. */
function evened({ grey, scale }: View): Grey {
  // A reduced view has been smoothed by that already.
  const calm = scale > 1 ? grey : smooth(grey, 1);
  return flatten(calm, Math.max(8, Math.min(grey.width, grey.height) >> 4), 3);
}

/** The costly passes on one part, cheapest and likeliest first. */
function* passes(part: View, even: Grey, patient: boolean): Generator<View> {
  const { grey } = part;
  const side = Math.min(grey.width, grey.height);
  const as = (made: Grey, technique?: Technique, more: Partial<View> = {}): View => ({
    ...part,
    grey: made,
    how: technique ? [...part.how, technique] : part.how,
    ...more,
  });
  const moved = (margin: number) => ({
    left: part.left - margin * part.scale,
    top: part.top - margin * part.scale,
  });

  const margin = Math.max(16, Math.round(side / 8));
  const island = lightIsland(grey, margin);
  if (island) yield as(island, 'no-quiet-zone', moved(margin));
  yield as(even);
  if (!patient) return;
  if (side <= 400)
    yield as(enlarge(pad(grey, 12, 255), 2), 'resized', { scale: part.scale / 2, ...moved(12) });
  for (const radius of [1, 2, 3]) yield as(closeGaps(grey, radius), 'gaps-closed');
  yield as(thicken(grey, 1), 'gaps-closed');
  yield as(flatten(grey, Math.max(6, side >> 5), 3));
  yield as(reduce(grey, 2), 'resized', { scale: part.scale * 2 });
}

function looksFlat(grey: Grey): boolean {
  const counts = histogram(grey);
  return percentile(counts, 0.98) - percentile(counts, 0.02) < 90;
}

/**
 * Light modules on dark cost a second look each time, and following a bent grid more than all else; what the
 * costly passes do is made for dark modules on a flat ground. `patient` does both.
 */
function tell(board: Board, view: View, patient = true): boolean {
  // Every view here is a reduced or a small one: the decoder's own reduction would only cost.
  return board.add(look(view, { tryDownscale: false, tryInvert: patient }, patient).finds).length > 0;
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
  const read = { ...second, modules: 21, inverted: false, mirrored: false, margin: 1 };
  return board.add([toFind(read, { ...part, how: [...part.how, 'second-engine'] })]).length > 0;
}

/** A part of a view with a rim, so that a quiet zone which is there stays. */
function partOf(view: View, box: Box): View {
  const rim = Math.round(Math.max(box.right - box.left, box.bottom - box.top) / 10);
  const wide = { left: box.left - rim, top: box.top - rim, right: box.right + rim, bottom: box.bottom + rim };
  return {
    ...view,
    grey: crop(view.grey, wide),
    left: view.left + Math.max(0, wide.left) * view.scale,
    top: view.top + Math.max(0, wide.top) * view.scale,
  };
}
