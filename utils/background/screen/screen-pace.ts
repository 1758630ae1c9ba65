import type { Crop } from '../../images/crop';
import type { TileHashes } from '../../images/tiles';
import { type ShownCode, withPart } from './shown-codes';

/** The longest pauses between two captures of a tab, in milliseconds. */
export const PAUSES = {
  /** Chromium refuses more than two a second. */
  least: 1000,
  /** A code that is shown for two seconds is found. */
  moving: 1800,
  /** The same once it has moved for a while without a new code. */
  longMoving: 5000,
  /** On a page that never rests although nothing new is to be seen, and where something has moved for longer than that. */
  restless: 15_000,
};
/** A capture that took long to read is followed by a pause of so many times as long: the pictures' own readings come first. */
const REST_FACTOR = 4;
/**
 * Nobody tells of changes where no content script runs, as in a PDF viewer: looked at anew after so long, for a minute so
 * often that a page which is scrolled to is seen at once, then rarer and rarer.
 */
const UNTOLD = [1000, 1000, 1500, 2000, ...Array<number>(24).fill(2500), 5000, 5000, 10_000, 20_000];
const ONCE_SHOWN = 4;
/** After the last change that was told of: servers replace pictures without a word. */
const AFTERWARDS = [2500, 7500];
/** After captures of which it was not certain what they show; a page that never draws is left alone at last. */
export const UNSETTLED = [1000, 1000, 1000, 1000, 2000, 2000, 5000, 10_000, 20_000];
/** After so long without a change a page counts as one that rests. */
const RESTED_MS = 4000;
/** After so long without a new code what moves is not expected to show one soon, and after twice as long even less. */
const NOTHING_NEW_MS = 20_000;
/** What was told to move and looked the same in so many captures in a row does not: a picture may have a moving one's name. */
const MOST_STILL = 3;
/** So many codes of a document are known again. */
const MOST_KNOWN = 1000;

/** How a tab in front is looked at. */
export interface Witness {
  /** When it was captured last, and how long to wait after that at least. */
  at: number;
  pause: number;
  /** How long to wait after that because reading it took long, or the readers had enough to do. */
  rest: number;
  changedAt: number;
  /** When a code was read last that this document had not shown before, or when it began to move. */
  newAt: number;
  /** Runs until the next capture, and when that will be. */
  timer?: ReturnType<typeof setTimeout> | undefined;
  due: number;
  /** Something changed while a capture was read. */
  again: boolean;
  /** How many captures in a row looked like the one before. */
  still: number;
  /** How many captures nobody has told of changes. */
  untold: number;
  /** How many captures in a row were of a document that is not certain. */
  unsettled: number;
  /** Which of its documents the tab showed at first (`documentIn`), and how often it came to an address or loaded since. */
  document?: number | undefined;
  updates: number;
  /** When the document began of which the rest is known. */
  began?: number | undefined;
  tiles?: TileHashes | undefined;
  /** What the tab shows as far as it was read. */
  shown: ShownCode[];
  /** Ids of all codes that the document has shown: one that comes back, as in a carousel, is nothing new. */
  known: Set<string>;
}

/** Of a tab of which nothing was seen yet. */
export function newWitness(): Witness {
  return {
    at: 0,
    pause: PAUSES.least,
    rest: 0,
    changedAt: 0,
    newAt: 0,
    due: 0,
    updates: 0,
    again: false,
    still: 0,
    untold: 0,
    unsettled: 0,
    shown: [],
    known: new Set(),
  };
}

/**
 * The tab told that it looks otherwise.
 *
 * @param moving something in view never rests
 */
export function noteChange(witness: Witness, moving: boolean, now = Date.now()): void {
  // What moves is told of no more often than it is looked at, and one beat of the page's later where that just missed it.
  if (now - witness.changedAt > RESTED_MS + (moving ? 2 * PAUSES.restless : 0)) {
    witness.pause = PAUSES.least;
    witness.newAt = now;
  }
  if (moving && witness.still < MOST_STILL)
    witness.pause = Math.min(witness.pause, longestWhileMoving(now - witness.newAt));
  witness.changedAt = now;
  witness.untold = 0;
  witness.unsettled = 0;
}

/** @param nothingNew for how many milliseconds what moves has shown no new code */
function longestWhileMoving(nothingNew: number): number {
  if (nothingNew < NOTHING_NEW_MS) return PAUSES.moving;
  return nothingNew < 2 * NOTHING_NEW_MS ? PAUSES.longMoving : PAUSES.restless;
}

/** A capture is of the document that began then; of another one nothing that was seen holds. */
export function noteDocument(witness: Witness, began: number | undefined): void {
  if (witness.began === began) return;
  Object.assign(witness, { began, newAt: witness.at, tiles: undefined, shown: [], known: new Set() });
}

/** @returns in how many milliseconds a tab that tells of nothing is looked at again, if at all */
export function nextLook(witness: Witness, isUntold: boolean): number | undefined {
  const turn = witness.untold++;
  witness.rest = isUntold ? 0 : (Date.now() - witness.at) * REST_FACTOR;
  return isUntold ? UNTOLD[Math.min(turn, UNTOLD.length - 1)] : AFTERWARDS[turn];
}

/** A tab that tells of nothing was seen to be scrolled: who does that goes on with it. */
export function noteScrolled(witness: Witness): void {
  witness.untold = Math.min(witness.untold, ONCE_SHOWN);
}

/** What was told of was not to be seen. */
export function noteStill(witness: Witness): void {
  witness.still++;
  noteNothingNew(witness);
}

function noteNothingNew(witness: Witness): void {
  witness.pause = Math.min(witness.pause * 1.5, PAUSES.restless);
}

/** @returns whether all of the next capture has to be read, since the part that was read cut a code */
export function noteRead(witness: Witness, read: ShownCode[], part: Crop): boolean {
  const { known } = witness;
  witness.still = 0;
  if (read.every(({ codeId }) => known.has(codeId))) noteNothingNew(witness);
  else Object.assign(witness, { pause: PAUSES.least, newAt: witness.at });
  for (const { codeId } of read) if (known.size < MOST_KNOWN) known.add(codeId);
  const { shown, isCut } = withPart(witness.shown, read, part);
  witness.shown = shown;
  if (isCut) witness.tiles = undefined;
  return isCut;
}
