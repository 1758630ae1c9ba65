import type { Pixels, Technique } from '../code';
import { evidenceAt, type SymbolEvidence } from '../detect/finder-places';
import type { ThresholdedImage } from '../detect/finder-ratio';
import { restoreQuietZone } from '../detect/quiet-zone';
import { type Channel, colourChannel } from '../image/colour-channel';
import { colourContrast } from '../image/colour-contrast';
import { boxBlur, evenIllumination } from '../image/illumination';
import { brighten, histogram, lowContrastTones, percentile, stretchContrast } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import { blur, closeDark, dilateDark } from '../image/morphology';
import { type Box, crop, pad } from '../image/pad';
import { enlarge, reduce } from '../image/scale';
import { type ImageView, wholeView } from '../image-view';

/**
 * Colours that differ more in one channel than in lightness, in the whole image or in a part of it; as many pixels smaller as
 * the image is searched.
 *
 * @param local the channel in which a part of the image holds edges that its lightness does not show
 */
export function colourChannelViews(
  image: Pixels,
  imageScale: number,
  local: Channel | undefined,
): ImageView[] {
  const contrast = colourContrast(image);
  return (['red', 'green', 'blue'] as const)
    .filter((name) => name === local || contrast[name] > contrast.lightness * 1.6 + 16)
    .sort((a, b) => contrast[b] - contrast[a])
    .map((name) => {
      const channel = colourChannel(image, name);
      const luminance = imageScale > 1 ? reduce(channel, imageScale) : channel;
      return wholeView(isLowContrast(luminance) ? stretchContrast(luminance) : luminance, ['single-channel']);
    });
}

/**
 * Contrast so small that decoders take it for none, in the whole image or between two of its even tones.
 *
 * @param evidenceOf what speaks for a symbol in the whole, asked only where its contrast is low
 */
export function* contrastViews(whole: ImageView, evidenceOf: () => SymbolEvidence): Generator<ImageView> {
  const how: Technique[] = ['low-contrast'];
  if (isLowContrast(whole.luminance) && evidenceOf() !== 'none')
    yield { ...whole, luminance: stretchContrast(whole.luminance), how };
  const isWorth = (difference: number) => evidenceAt(whole.luminance, difference / 2) !== 'none';
  for (const luminance of lowContrastTones(whole.luminance, isWorth)) yield { ...whole, luminance, how };
}

/** Codes without a quiet zone on a dark background. */
export function* quietZoneViews(parts: ImageView[]): Generator<ImageView> {
  for (const part of parts) {
    const margin = marginOf(part.luminance);
    const luminance = restoreQuietZone(part.luminance, margin);
    if (luminance)
      yield { ...part, luminance, how: [...part.how, 'no-quiet-zone'], ...originBefore(part, margin) };
  }
}

/**
 * Dots and squares with gaps, dark or light, blurred into whole modules. How much it takes depends on the
 * size of a module, which nobody knows yet: each next view is for modules half as large again.
 */
export function* blurredViews(part: ImageView, whole: ImageView): Generator<ImageView> {
  const how: Technique[] = [...part.how, 'gaps-closed'];
  const full = part.scale === 1 ? part : atFullResolution(part, whole);
  const blurred = (luminance: LuminanceImage, scale: number, rounds = 1): ImageView => {
    const soft = blur(luminance, rounds);
    return { ...part, luminance: isLowContrast(soft) ? stretchContrast(soft) : soft, scale, how };
  };
  if (part.scale === 1) yield blurred(part.luminance, 1, 2);
  let [half, third] = [
    part.scale === 1 ? reduce(full.luminance, 2) : part.luminance,
    reduce(full.luminance, 3),
  ];
  for (let scale = 2; scale <= 8; scale *= 2) {
    yield blurred(half, scale);
    yield blurred(third, scale * 1.5);
    [half, third] = [reduce(half, 2), reduce(third, 2)];
    if (Math.min(third.width, third.height) < 30) return;
  }
}

/** The luminance of a part without its shadows and gleams. */
export function correctIllumination({ luminance, scale }: ImageView): LuminanceImage {
  // Reducing smooths as well.
  const smooth = scale > 1 ? luminance : boxBlur(luminance, 1);
  return evenIllumination(smooth, Math.max(8, Math.min(luminance.width, luminance.height) >> 4), 3);
}

const dim = 140; // an image of which half is darker than this has tones to gain by brightening

/** A dim image brightened, and any one in even light, coarse and fine: lamps, gleams and shadows. */
export function* lightViews(base: ImageView): Generator<ImageView> {
  const { luminance } = base;
  const how: Technique[] = [...base.how, 'low-contrast'];
  const side = Math.min(luminance.width, luminance.height);
  if (percentile(histogram(luminance), 0.5) < dim) yield { ...base, luminance: brighten(luminance), how };
  for (const share of [8, 64]) {
    yield { ...base, luminance: evenIllumination(luminance, Math.max(4, Math.round(side / share)), 3), how };
  }
}

const leastSlanted = 240; // pixels: of less nothing is left at half the size
const slantedIn = 700_000; // pixels: more show no more of a slanted symbol and cost as much again
const belowMean = 122; // of an evened view, 128 is the mean: two levels below, or flat ground is half dark

/** A view in which slanted finder patterns are looked for. */
interface SlantedView {
  view: ImageView;
  /** The view without its grain, and what is dark in it. */
  thresholded: ThresholdedImage;
  /** Whether it is smaller than it needs to be. */
  isCoarse: boolean;
}

/** The whole at half the size, where anything is left then, and as it is: each dark by the tones of all, and by those around. */
export function* slantedViews(whole: ImageView): Generator<SlantedView> {
  const factor = Math.max(1, Math.round(Math.sqrt(whole.luminance.data.length / slantedIn)));
  for (const scale of [2 * factor, factor]) {
    const view =
      scale > 1 ? { ...whole, luminance: reduce(whole.luminance, scale), scale: whole.scale * scale } : whole;
    const side = Math.min(view.luminance.width, view.luminance.height);
    const isCoarse = scale > factor;
    if (isCoarse && side < leastSlanted) continue;
    const smooth = boxBlur(view.luminance, 1);
    const counts = histogram(smooth);
    const middle = (percentile(counts, 0.02) + percentile(counts, 0.98)) / 2;
    yield { view, thresholded: { ...smooth, threshold: middle }, isCoarse };
    const even = evenIllumination(smooth, Math.max(4, Math.round(side / 20)), 3);
    yield { view, thresholded: { ...even, threshold: belowMean }, isCoarse };
  }
}

/**
 * The costly views of one part, cheapest and likeliest first: with a quiet zone, in even light (`even`, from
 * `correctIllumination`), and when `extended` also larger, smaller and with gaps closed.
 */
export function* costlyViews(
  part: ImageView,
  even: LuminanceImage,
  { extended }: { extended: boolean },
): Generator<ImageView> {
  const { luminance } = part;
  const variant = (
    made: LuminanceImage,
    technique?: Technique,
    more: Partial<ImageView> = {},
  ): ImageView => ({
    ...part,
    luminance: made,
    how: technique ? [...part.how, technique] : part.how,
    ...more,
  });
  yield* quietZoneViews([part]);
  yield variant(even);
  if (!extended) return;
  const side = Math.min(luminance.width, luminance.height);
  if (side <= 400)
    yield variant(enlarge(pad(luminance, 12, 255), 2), 'resized', {
      scale: part.scale / 2,
      ...originBefore(part, 12),
    });
  for (const radius of [1, 2, 3]) yield variant(closeDark(luminance, radius), 'gaps-closed');
  yield variant(dilateDark(luminance, 1), 'gaps-closed');
  yield variant(evenIllumination(luminance, Math.max(6, side >> 5), 3));
  yield variant(reduce(luminance, 2), 'resized', { scale: part.scale * 2 });
}

/** A part of a view with a rim of a share of its side, so that a quiet zone which is there stays. */
export function cropView(view: ImageView, box: Box, share = 0.1): ImageView {
  const rim = Math.round(Math.max(box.right - box.left, box.bottom - box.top) * share);
  const wide = { left: box.left - rim, top: box.top - rim, right: box.right + rim, bottom: box.bottom + rim };
  return {
    ...view,
    luminance: crop(view.luminance, wide),
    left: view.left + Math.max(0, wide.left) * view.scale,
    top: view.top + Math.max(0, wide.top) * view.scale,
  };
}

/** A part so small that half its size would lose modules is taken from the whole size. */
export function fullResolution(part: ImageView, whole: ImageView): ImageView {
  if (part.scale === 1 || Math.min(part.luminance.width, part.luminance.height) > 90) return part;
  return atFullResolution(part, whole);
}

function atFullResolution(part: ImageView, whole: ImageView): ImageView {
  const { left, top, scale, luminance } = part;
  const box = { left, top, right: left + luminance.width * scale, bottom: top + luminance.height * scale };
  return { ...part, luminance: crop(whole.luminance, box), scale: 1 };
}

function marginOf(luminance: LuminanceImage): number {
  return Math.max(16, Math.round(Math.min(luminance.width, luminance.height) / 8));
}

/** Where the top left of a part is once a margin was put around it. */
function originBefore(part: ImageView, margin: number): Pick<ImageView, 'left' | 'top'> {
  return { left: part.left - margin * part.scale, top: part.top - margin * part.scale };
}

function isLowContrast(luminance: LuminanceImage): boolean {
  const counts = histogram(luminance);
  return percentile(counts, 0.98) - percentile(counts, 0.02) < 90;
}
