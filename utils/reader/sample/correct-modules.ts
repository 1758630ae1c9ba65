import { type Block, bitPlaces, blocksOf, drawFormat, formatOf, isMasked } from './codewords';
import { correctBlock } from './reed-solomon';

/** The modules of a symbol, row by row. */
export interface SampledModules {
  /** 1 for dark. */
  dark: Uint8Array;
  /** How little each looks like a module, 0 for not at all doubtful; worked out where somebody asks, which few do. */
  doubt(): Uint8Array;
}

/**
 * The modules as they must have been, by leaving out those words of the symbol that look damaged: error correction mends
 * twice as many words of which it knows the places. Nothing when too much is lost.
 */
export function correctModules({ dark, doubt }: SampledModules, modules: number): Uint8Array | undefined {
  const format = formatOf(dark, modules);
  if (!format) return undefined;
  const places = bitPlaces(modules);
  const moduleDoubts = doubt();
  const words = new Uint8Array(places.length / 8);
  const doubts = new Uint8Array(words.length);
  places.forEach((at, bit) => {
    const word = bit >>> 3;
    const isSet = (dark[at] === 1) !== isMasked(at, modules, format);
    words[word] = ((words[word] ?? 0) << 1) | (isSet ? 1 : 0);
    doubts[word] = Math.max(doubts[word] ?? 0, moduleDoubts[at] ?? 0);
  });
  for (const block of blocksOf(modules, words.length, format)) {
    const corrected = correctDoubtful(words, doubts, block);
    if (!corrected) return undefined;
    for (const [at, place] of block.places.entries()) words[place] = corrected[at] ?? 0;
  }
  const drawn = dark.slice();
  places.forEach((at, bit) => {
    const isSet = ((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1;
    drawn[at] = (isSet === 1) !== isMasked(at, modules, format) ? 1 : 0;
  });
  drawFormat(drawn, modules, format);
  return drawn;
}

/** One block with ever more of its most doubtful words left out. */
function correctDoubtful(
  words: Uint8Array,
  doubts: Uint8Array,
  { places, parity }: Block,
): Uint8Array | undefined {
  const block = Uint8Array.from(places, (place) => words[place] ?? 0);
  const order = places
    .map((place, at) => ({ at, doubt: doubts[place] ?? 0 }))
    .sort((a, b) => b.doubt - a.doubt)
    .map(({ at }) => at);
  for (let erased = 0; erased < parity; erased++) {
    const corrected = correctBlock(block, parity, order.slice(0, erased));
    if (corrected) return corrected;
  }
  return undefined;
}
