import type { Pixels, Technique } from '../code';
import { lightIsland } from '../detect/quiet-zone';
import { channel } from '../image/colour-channel';
import { colourContrast, hiddenEdges } from '../image/colour-contrast';
import { flatten, smooth } from '../image/illumination';
import { histogram, percentile, shallow, stretch } from '../image/levels';
import type { Grey } from '../image/luminance';
import { blend, closeGaps, thicken } from '../image/morphology';
import { type Box, crop, pad } from '../image/pad';
import { enlarge, reduce } from '../image/scale';
import type { View } from '../image-view';

/** Colours that differ more in one channel than in lightness, in the whole picture or in a part of it. */
export function tints(picture: Pixels): View[] {
  const contrast = colourContrast(picture);
  const local = hiddenEdges(picture);
  return (['red', 'green', 'blue'] as const)
    .filter((name) => name === local || contrast[name] > contrast.lightness * 1.6 + 16)
    .sort((a, b) => contrast[b] - contrast[a])
    .map((name) => {
      const grey = channel(picture, name);
      const how: Technique[] = ['single-channel'];
      return { grey: looksFlat(grey) ? stretch(grey) : grey, scale: 1, left: 0, top: 0, how };
    });
}

/** Contrast so small that decoders take it for none, in the whole picture or between two of its even tones. */
export function* stretched(whole: View): Generator<View> {
  const how: Technique[] = ['low-contrast'];
  if (looksFlat(whole.grey)) yield { ...whole, grey: stretch(whole.grey), how };
  for (const grey of shallow(whole.grey)) yield { ...whole, grey, how };
}

/** Codes without a quiet zone on a dark ground. */
export function* islands(parts: View[]): Generator<View> {
  for (const part of parts) {
    const margin = marginOf(part.grey);
    const grey = lightIsland(part.grey, margin);
    if (grey) yield { ...part, grey, how: [...part.how, 'no-quiet-zone'], ...moved(part, margin) };
  }
}

/**
 * Dots and squares with gaps, dark or light, blurred into whole modules. How much it takes depends on the
 * size of a module, which nobody knows yet: each next view is for modules half as large again.
 */
export function* blended(part: View, whole: View): Generator<View> {
  const how: Technique[] = [...part.how, 'gaps-closed'];
  const full = part.scale === 1 ? part : wholeOf(part, whole);
  const blurred = (grey: Grey, scale: number, rounds = 1): View => {
    const soft = blend(grey, rounds);
    return { ...part, grey: looksFlat(soft) ? stretch(soft) : soft, scale, how };
  };
  if (part.scale === 1) yield blurred(part.grey, 1, 2);
  let [even, odd] = [part.scale === 1 ? reduce(full.grey, 2) : part.grey, reduce(full.grey, 3)];
  for (let scale = 2; scale <= 8; scale *= 2) {
    yield blurred(even, scale);
    yield blurred(odd, scale * 1.5);
    [even, odd] = [reduce(even, 2), reduce(odd, 2)];
    if (Math.min(odd.width, odd.height) < 30) return;
  }
}

/** The part without its shadows and gleams. */
export function evened({ grey, scale }: View): Grey {
  // A reduced view has been smoothed by that already.
  const calm = scale > 1 ? grey : smooth(grey, 1);
  return flatten(calm, Math.max(8, Math.min(grey.width, grey.height) >> 4), 3);
}

/** The costly passes on one part, cheapest and likeliest first. */
export function* passes(part: View, even: Grey, patient: boolean): Generator<View> {
  const { grey } = part;
  const as = (made: Grey, technique?: Technique, more: Partial<View> = {}): View => ({
    ...part,
    grey: made,
    how: technique ? [...part.how, technique] : part.how,
    ...more,
  });
  yield* islands([part]);
  yield as(even);
  if (!patient) return;
  const side = Math.min(grey.width, grey.height);
  if (side <= 400)
    yield as(enlarge(pad(grey, 12, 255), 2), 'resized', { scale: part.scale / 2, ...moved(part, 12) });
  for (const radius of [1, 2, 3]) yield as(closeGaps(grey, radius), 'gaps-closed');
  yield as(thicken(grey, 1), 'gaps-closed');
  yield as(flatten(grey, Math.max(6, side >> 5), 3));
  yield as(reduce(grey, 2), 'resized', { scale: part.scale * 2 });
}

/** A part of a view with a rim of a share of its side, so that a quiet zone which is there stays. */
export function partOf(view: View, box: Box, share = 0.1): View {
  const rim = Math.round(Math.max(box.right - box.left, box.bottom - box.top) * share);
  const wide = { left: box.left - rim, top: box.top - rim, right: box.right + rim, bottom: box.bottom + rim };
  return {
    ...view,
    grey: crop(view.grey, wide),
    left: view.left + Math.max(0, wide.left) * view.scale,
    top: view.top + Math.max(0, wide.top) * view.scale,
  };
}

/** A part so small that half its size would lose modules is taken from the whole size. */
export function detail(part: View, whole: View): View {
  if (part.scale === 1 || Math.min(part.grey.width, part.grey.height) > 90) return part;
  return wholeOf(part, whole);
}

function wholeOf(part: View, whole: View): View {
  const { left, top, scale, grey } = part;
  const box = { left, top, right: left + grey.width * scale, bottom: top + grey.height * scale };
  return { ...part, grey: crop(whole.grey, box), scale: 1 };
}

function marginOf(grey: Grey): number {
  return Math.max(16, Math.round(Math.min(grey.width, grey.height) / 8));
}

function moved(part: View, margin: number): Pick<View, 'left' | 'top'> {
  return { left: part.left - margin * part.scale, top: part.top - margin * part.scale };
}

function looksFlat(grey: Grey): boolean {
  const counts = histogram(grey);
  return percentile(counts, 0.98) - percentile(counts, 0.02) < 90;
}
