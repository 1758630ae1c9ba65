import { eraseSymbol } from '../detect/erase';
import { type SymbolEvidence, symbolEvidence } from '../detect/finder-places';
import { area } from '../image/quads';
import {
  tryBlurred,
  tryColourChannels,
  tryContrast,
  tryHalfSize,
  tryHiddenFinders,
  tryJoinedDots,
  tryLight,
  tryQuietZones,
  trySlanted,
  trySmallModules,
} from './image-strategies';
import { searchTexturedParts } from './part-strategies';
import {
  createSearchContext,
  type FaintStrategy,
  type SearchContext,
  type SearchInput,
  type Strategy,
} from './search-context';

/** For what lightness hardly shows; each has a test of its own before it. The first that reads a symbol ends the search. */
const faintStrategies: FaintStrategy[] = [tryColourChannels, tryContrast];

/** For what shows but is not read, in this order, cheapest and likeliest first. */
const strategies: Strategy[] = [
  tryHalfSize,
  tryQuietZones,
  tryJoinedDots,
  trySmallModules,
  tryLight,
  trySlanted,
  searchTexturedParts,
  tryBlurred,
];

/**
 * The same where little speaks for a symbol: a dark ground, a gleam or a dark corner leaves no more of its finder patterns,
 * and neither does drawing them in dots.
 */
const strategiesForLittle: Strategy[] = [
  tryQuietZones,
  tryJoinedDots,
  tryLight,
  searchTexturedParts,
  tryBlurred,
];

/**
 * Codes of which the decoder detected nothing at all. One more try at half the size is cheap, and noise and
 * grain vanish there; the costly views are made only of the parts that look like a code. Work is counted in
 * pixels decoded, never in time, so that the same image always gives the same result.
 */
export function searchUndetected(input: SearchInput): void {
  runStrategies(input, () => createSearchContext(input, { besideSymbols: false }));
}

// A code with its quiet zone leaves a rim of an image; only where more is left can another one stand.
const roomForAnother = 0.3;

/**
 * The same beside a code that every decoder reads: an honest one as a decoy would otherwise end the search.
 * What was read is erased, and the search goes on where something like a code is left.
 */
export function searchBeside(input: SearchInput): void {
  const { luminance, results, thorough, hiddenChannel } = input;
  const { symbols } = results;
  const taken = symbols.reduce(
    (sum, { corners, modules }) => sum + area(corners) * (1 + 8 / modules) ** 2,
    0,
  );
  if (taken > (1 - roomForAnother) * luminance.width * luminance.height) return;
  const rest = symbols.reduce(
    (left, { corners, modules }) => eraseSymbol(left, corners, Math.sqrt(area(corners)) / modules + 1),
    luminance,
  );
  const search = createSearchContext({ ...input, luminance: rest }, { besideSymbols: true });
  if (!thorough && search.regions.length === 0 && !hiddenChannel()) return;
  runStrategies(search, () => search);
}

/** @param lookOver makes what the costly strategies share, which most images do without */
function runStrategies(input: SearchInput, lookOver: () => SearchContext): void {
  let known: SymbolEvidence | undefined;
  const evidenceOf = () => {
    known ??= symbolEvidence(input.luminance);
    return known;
  };
  for (const strategy of faintStrategies) if (strategy(input, evidenceOf)) return;
  const evidence = input.thorough ? 'much' : evidenceOf();
  if (evidence === 'none') return void tryHiddenFinders(input);
  const search = lookOver();
  for (const strategy of evidence === 'much' ? strategies : strategiesForLittle) if (strategy(search)) return;
}
