import type { Pixels, Technique } from '../../utils/reader/code';
import type { Level } from '../../utils/shared/qr-modules';
import { encode, type QrSymbol, textFor } from './encode';

/** One generated picture and what a reader must say of it. */
export interface Case {
  name: string;
  picture: Pixels | Promise<Pixels>;
  texts: string[];
  /** Techniques of which the reader must state at least one. */
  states?: Technique[];
  /** Whether every code must be marked as one of two in one place. */
  nested?: boolean;
  /** A text that must be reported as another reading of the same symbol. */
  other?: string;
}

/** A named set, and the share of its codes that must be read. */
export interface CaseSet {
  name: string;
  minShare: number;
  cases: () => Iterable<Case>;
}

export const levels: Level[] = ['L', 'M', 'Q', 'H'];

/** A symbol of this version and level with a text of its own. */
export function symbolOf(version: number, level: Level, salt = 1): QrSymbol {
  return encode(textFor(version, level, salt), version, level);
}

/** Versions 1 to 10 at every level, thinned to one in `step`. */
export function* smallSymbols(
  step = 1,
): Generator<{ version: number; level: Level; symbol: QrSymbol; index: number }> {
  let index = 0;
  for (let version = 1; version <= 10; version++) {
    for (const level of levels) {
      if (index++ % step !== 0) continue;
      yield { version, level, index, symbol: symbolOf(version, level, index) };
    }
  }
}
