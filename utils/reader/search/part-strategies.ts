import { symbolsFromTwoFinders } from '../detect/finder-pairs';
import { findPartners } from '../detect/finder-partners';
import { type FinderPattern, findFinderPatterns } from '../detect/finder-patterns';
import { symbolEvidence } from '../detect/finder-places';
import { hasFinderPatterns } from '../detect/finder-ratio';
import type { LuminanceImage } from '../image/luminance';
import type { Box } from '../image/pad';
import { type ImageView, toDecodedSymbol } from '../image-view';
import { decodeAt, decodeScratched } from '../sample/decode-modules';
import type { SearchContext } from './search-context';
import { quickly, trySecondEngine, tryView } from './try-view';
import { correctIllumination, costlyViews, cropView, fullResolution } from './views';

/** A part of the image that has the texture of a code. */
interface Part {
  view: ImageView;
  /** The same in even light. */
  even: LuminanceImage;
}

/** How many pixels of costly views may still be made. */
interface Budget {
  pixels: number;
}

type PartStrategy = (search: SearchContext, part: Part, budget: Budget) => boolean;

/** In this order on each part. */
const strategies: PartStrategy[] = [tryCostlyViews, tryFinderPairs, trySecondEngineOnPart];

/** The parts that have the texture of a code, largest first, as long as the budget lasts. */
export function searchTexturedParts(search: SearchContext): boolean {
  const budget = { pixels: search.luminance.data.length * pixelsPerPixel(search) };
  // Of the whole image it is known that something speaks for a symbol.
  const isWhole = search.isSmall && search.regions.length === 0;
  for (const box of boxesOf(search)) {
    // Half the size only served to find the part.
    const view = fullResolution(cropView(search.base, box), search.whole);
    if (!search.thorough && !isWhole && symbolEvidence(view.luminance) === 'none') continue;
    const part = { view, even: correctIllumination(view) };
    for (const strategy of strategies) {
      if (strategy(search, part, budget)) return true;
      if (budget.pixels < 0) return false;
    }
  }
  return false;
}

/** How many times the image's own pixels may be spent on views. */
function pixelsPerPixel({ thorough, isSmall }: SearchContext): number {
  if (thorough) return 40;
  return isSmall ? 20 : 4;
}

function boxesOf({ isSmall, regions, base, thorough }: SearchContext): Box[] {
  const { width, height } = base.luminance;
  // A small image is cheap enough to be searched as a whole.
  if (isSmall && regions.length === 0) return [{ left: 0, top: 0, right: width, bottom: height }];
  return regions.slice(0, thorough ? 5 : 2);
}

/** Shadows, gaps and wrong sizes: the view in which that is put right, when it shows finder patterns. */
function tryCostlyViews(
  { results, thorough, isSmall }: SearchContext,
  { view, even }: Part,
  budget: Budget,
): boolean {
  const extended = isSmall || thorough;
  for (const made of costlyViews(view, even, { extended })) {
    budget.pixels -= made.luminance.data.length;
    if (budget.pixels < 0) return false;
    if (!thorough && !hasFinderPatterns(made.luminance, 2)) continue;
    if (tryView(results, made, extended ? {} : quickly)) return true;
  }
  return false;
}

/** A symbol of which a scratch or a gleam took a finder pattern: its location guessed from the other two. */
function tryFinderPairs({ results }: SearchContext, { view, even }: Part): boolean {
  const patterns = withPartners(even, findFinderPatterns(even, 128));
  if (patterns.length < 2) return false;
  for (const location of symbolsFromTwoFinders(even, patterns, 128)) {
    const symbol = decodeAt(view.luminance, location) ?? decodeScratched(view.luminance, location);
    if (symbol) return results.add([toDecodedSymbol(symbol, view)]).length > 0;
  }
  return false;
}

/** Finder patterns, and where there are too few for a symbol those that something crosses. */
function withPartners(even: LuminanceImage, patterns: FinderPattern[]): FinderPattern[] {
  if (patterns.length > 2) return patterns;
  const partners = patterns.flatMap((one) => findPartners(even, one, 128));
  const isNew = ({ x, y, module }: FinderPattern) =>
    patterns.every((one) => Math.hypot(one.x - x, one.y - y) > 3 * module);
  return [...patterns, ...partners.filter(isNew)];
}

/** The second decoder, for images that the user asked about. */
function trySecondEngineOnPart({ results, thorough }: SearchContext, { view }: Part): boolean {
  return thorough && trySecondEngine(results, view);
}
