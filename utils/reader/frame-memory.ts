import type { SymbolLocation, ZxingSymbol } from './engines/zxing';
import type { LuminanceImage } from './image/luminance';
import { area, centre } from './image/quads';
import { isPlausible } from './image-view';
import { decodeModules } from './sample/decode-modules';
import { functionPatterns, looksLikeSymbol } from './sample/function-patterns';
import { contrastOfModules } from './sample/modules';

/** Symbols that are followed at a time. */
const mostSymbols = 4;
/** What a picture says counts so much less with each that follows: what moves on is soon forgotten. */
const fading = 0.85;
/** After so many pictures without it a symbol is forgotten. */
const mostMissed = 15;

/** Of two pictures of one code so many data modules are alike; of two codes half are. */
const leastAlike = 0.7;

/** A symbol that was located in several pictures and read in none. */
interface Followed {
  location: SymbolLocation;
  /** What all pictures say of each module, row by row: above 0 for dark. */
  sum: Float32Array;
  /** How many pictures that is, the older ones counted less. */
  weight: number;
  missed: number;
}

/**
 * Reads symbols from several pictures that follow each other, as of a camera: noise, gleams and what passes by spoil other
 * modules in each. The modules are put together, not the pixels, so that a hand may shake. No picture is kept.
 */
export class FrameMemory {
  #followed: Followed[] = [];

  /**
   * Takes what was located in one more picture and not read.
   *
   * @returns what all pictures together say, at its place in this one
   */
  add(luminance: LuminanceImage, failures: readonly SymbolLocation[]): ZxingSymbol[] {
    for (const one of this.#followed) one.missed++;
    const largest = failures
      .filter((location) => isPlausible(location, luminance))
      .sort((a, b) => area(b.corners) - area(a.corners))
      .slice(0, mostSymbols);
    const symbols = largest.flatMap((location) => this.#combine(luminance, location) ?? []);
    this.#followed = this.#followed
      .filter(({ missed }) => missed <= mostMissed)
      .sort((a, b) => a.missed - b.missed)
      .slice(0, mostSymbols);
    return symbols;
  }

  #combine(luminance: LuminanceImage, location: SymbolLocation): ZxingSymbol | undefined {
    const { modules } = location;
    const contrast = contrastOfModules(luminance, location);
    if (!looksLikeSymbol(darkOf(contrast), modules)) return undefined;
    const known = this.#followed.find((one) => isSame(one.location, location));
    if (!known || !isAlike(known.sum, contrast, modules)) {
      // Another code in its place: what the one before said must not be taken for it.
      this.#followed = this.#followed.filter((one) => one !== known);
      this.#followed.push({ location, sum: contrast, weight: 1, missed: 0 });
      return undefined;
    }
    known.location = location;
    known.missed = 0;
    known.weight = known.weight * fading + 1;
    known.sum.forEach((before, at) => {
      known.sum[at] = before * fading + (contrast[at] ?? 0);
    });
    const { sum, weight } = known;
    // Of which some pictures say this and some that is doubtful.
    const doubt = () => Uint8Array.from(sum, (value) => 255 * (1 - Math.min(1, Math.abs(value) / weight)));
    return decodeModules({ dark: darkOf(sum), doubt }, location);
  }
}

const darkOf = (contrast: Float32Array) => Uint8Array.from(contrast, (value) => (value > 0 ? 1 : 0));

/** Whether two looks at modules may be of one code, by those that hold its data. */
function isAlike(before: Float32Array, now: Float32Array, modules: number): boolean {
  let [alike, all] = [0, 0];
  functionPatterns(modules).forEach((tone, at) => {
    if (tone >= 0) return;
    all++;
    if ((before[at] ?? 0) > 0 === (now[at] ?? 0) > 0) alike++;
  });
  return alike >= leastAlike * all;
}

/** Whether a symbol may have moved from one place to the other between two pictures. */
function isSame(before: SymbolLocation, now: SymbolLocation): boolean {
  if (before.modules !== now.modules || before.inverted !== now.inverted) return false;
  const [a, b] = [centre(before.corners), centre(now.corners)];
  return Math.hypot(a.x - b.x, a.y - b.y) < Math.sqrt(area(now.corners)) / 2;
}
