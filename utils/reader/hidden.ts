import type { Board } from './board';
import type { Pixels, Technique } from './code';
import { type Grey, toPixels } from './grey';
import { jsqr } from './jsqr';
import { channel } from './passes/channel';
import { colourContrast } from './passes/contrast';
import { flatten, smooth } from './passes/flatten';
import { lightIsland } from './passes/island';
import { closeGaps, thicken } from './passes/morphology';
import { type Box, crop, pad } from './passes/pad';
import { codeRegions } from './passes/regions';
import { enlarge, reduce } from './passes/scale';
import { histogram, percentile, stretch } from './passes/stretch';
import { look, toFind, type View } from './view';

/** Work that may still be spent on a picture, in pixels looked at: the same picture always gets the same. */
export interface Budget {
  pixels: number;
}

/**
 * Codes of which the decoder saw nothing at all. The two passes on the whole picture are cheap; the others
 * go to the parts that look like a code, and stop at the first that reads one.
 */
export async function lookForHidden(
  picture: Pixels,
  grey: Grey,
  board: Board,
  budget: Budget,
): Promise<void> {
  const whole: View = { grey, scale: 1, left: 0, top: 0, how: [] };
  for (const view of [...flat(whole, picture), ...grained(whole)]) {
    if (await tell(board, view)) return;
  }
  for (const view of [...tinted(whole, picture), whole]) {
    for (const box of codeRegions(view.grey).slice(0, 3)) {
      if (await lookInto(partOf(view, box), board, budget)) return;
    }
  }
}

/** Little contrast: spread what there is. */
function flat(view: View, _picture: Pixels): View[] {
  const counts = histogram(view.grey);
  if (percentile(counts, 0.98) - percentile(counts, 0.02) > 90) return [];
  return [{ ...view, grey: stretch(view.grey), how: [...view.how, 'low-contrast'] }];
}

/** Noise and grain vanish at half the size. */
function grained(view: View): View[] {
  if (Math.min(view.grey.width, view.grey.height) < 120) return [];
  return [{ ...view, grey: reduce(view.grey, 2), scale: view.scale * 2, how: [...view.how, 'resized'] }];
}

/** Colours that differ more in one channel than in lightness. */
function tinted(view: View, picture: Pixels): View[] {
  const contrast = colourContrast(picture);
  return (['red', 'green', 'blue'] as const)
    .filter((name) => contrast[name] > contrast.lightness * 1.6 + 16)
    .sort((a, b) => contrast[b] - contrast[a])
    .map((name) => ({ ...view, grey: channel(picture, name), how: [...view.how, 'single-channel'] }));
}

/** The costly passes on one part, cheapest and likeliest first. */
async function lookInto(part: View, board: Board, budget: Budget): Promise<boolean> {
  const { grey } = part;
  const side = Math.min(grey.width, grey.height);
  const as = (made: Grey | undefined, technique?: Technique, more: Partial<View> = {}): View[] =>
    made ? [{ ...part, grey: made, how: technique ? [...part.how, technique] : part.how, ...more }] : [];
  const margin = Math.max(16, Math.round(side / 8));
  const passes: (() => View[])[] = [
    () => (part.how.length > 0 ? [part] : []),
    () => as(flatten(smooth(grey, 1), Math.max(8, side >> 4), 3)),
    () =>
      as(lightIsland(grey, margin), 'no-quiet-zone', { left: part.left - margin, top: part.top - margin }),
    () => as(closeGaps(grey, 1), 'gaps-closed'),
    () => as(closeGaps(grey, 2), 'gaps-closed'),
    () => as(closeGaps(grey, 3), 'gaps-closed'),
    () => as(thicken(grey, 1), 'gaps-closed'),
    () => as(flatten(grey, Math.max(6, side >> 5), 3)),
    () =>
      side > 700
        ? []
        : as(enlarge(pad(grey, 12, 255), 2), 'resized', {
            scale: part.scale / 2,
            left: part.left - 12,
            top: part.top - 12,
          }),
  ];
  for (const pass of passes) {
    if (budget.pixels <= 0) return false;
    for (const view of pass()) {
      budget.pixels -= view.grey.data.length;
      if (await tell(board, view)) return true;
    }
  }
  budget.pixels -= grey.data.length * 12;
  const second = budget.pixels > 0 ? jsqr(toPixels(grey)) : undefined;
  if (!second) return false;
  const read = { ...second, modules: 21, inverted: false, mirrored: false, margin: 1 };
  return board.add([toFind(read, { ...part, how: [...part.how, 'second-engine'] })]).length > 0;
}

async function tell(board: Board, view: View): Promise<boolean> {
  return board.add((await look(view)).finds).length > 0;
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
