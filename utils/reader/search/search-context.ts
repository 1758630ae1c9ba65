import type { Pixels } from '../code';
import type { SymbolEvidence } from '../detect/finder-places';
import { isSquarish, textureRegions } from '../detect/texture';
import type { Channel } from '../image/colour-channel';
import type { LuminanceImage } from '../image/luminance';
import type { Box } from '../image/pad';
import { reduce } from '../image/scale';
import { type ImageView, wholeView } from '../image-view';
import type { DecodeResults } from '../results';

/** What a search is given. */
export interface SearchInput {
  /** The image in colour, opaque. */
  image: Pixels;
  /** Pixels of `image` per pixel of `luminance`, along a side. */
  imageScale: number;
  luminance: LuminanceImage;
  /** What was read before; what is found is added. */
  results: DecodeResults;
  /** Spend more on an image that the user asked about. */
  thorough: boolean;
  /** The colour channel that shows edges which lightness does not, looked for once. */
  hiddenChannel(): Channel | undefined;
}

/** What all strategies of one search share. */
export interface SearchContext extends SearchInput {
  /** Whether symbols were read before and the search is for others beside them. */
  besideSymbols: boolean;
  /** Whether the image is so small that all of it can be decoded again and again. */
  isSmall: boolean;
  /** The image at its own size. */
  whole: ImageView;
  /** The view in which textures were looked for: half the size, or the whole of a small image. */
  base: ImageView;
  /** Where the texture is that of a code, in pixels of `base`, largest first. */
  regions: Box[];
  /** Where modules may lie that do not touch each other, in pixels of `base`, largest first. */
  scattered: Box[];
  /** Those of the scattered boxes that have the shape of one code. */
  squarish: Box[];
  /** Whether any part has the texture of one code. */
  isTextured: boolean;
}

/** A strategy that needs nothing but what the search was given, and what speaks for a symbol in that, looked for once. */
export type FaintStrategy = (search: SearchInput, evidenceOf: () => SymbolEvidence) => boolean;

/** One way to find symbols that the decoder did not detect: adds what it reads to the results and says whether it did. */
export type Strategy = (search: SearchContext) => boolean;

/** Looks the image over for textures and makes the views that the strategies start from. */
export function createSearchContext(
  input: SearchInput,
  { besideSymbols }: { besideSymbols: boolean },
): SearchContext {
  const { luminance } = input;
  const isSmall = Math.min(luminance.width, luminance.height) < 240;
  const whole = wholeView(luminance);
  const base = isSmall ? whole : { ...whole, luminance: reduce(luminance, 2), scale: 2 };
  const { regions, scattered } = textureRegions(base.luminance);
  const squarish = scattered.filter((box) => isSquarish(box));
  const isTextured = regions.length > 0 || squarish.length > 0;
  return { ...input, besideSymbols, isSmall, whole, base, regions, scattered, squarish, isTextured };
}
