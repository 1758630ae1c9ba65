import { type Browser, browser } from '#imports';
import type { FoundIn } from '../files/found-in';
import { type CodePart, type SymbolFacts, symbolFacts, type Technique } from '../reader/code';
import type { Signal } from '../signals/signal';
import type { SeenCode } from '../store/codes';

/** One sighting of a code in a tab. Held in memory by the browser (`storage.session`), never written to disk. */
export interface Sighting extends SymbolFacts {
  handle: string;
  frameId: number;
  codeId: string;
  text: string;
  part?: CodePart;
  /** Of a text that was put together: what this symbol by itself says. */
  symbol?: { codeId: string; text: string; part: CodePart };
  how: Technique[];
  otherTexts: string[];
  nested: boolean;
  signals: Signal[];
  /** Address of the frame that shows it, without query and fragment. */
  page: string;
  at: number;
  /** From a private window: no history, nothing asked without a click. */
  private: boolean;
  /**
   * Not read from the element that shows it: from a capture of the tab, or by a picture's own document inside an
   * `<object>`. Gives way to the element's own reading.
   */
  indirect?: boolean;
  /** A capture of the tab has shown it: the screen and what was read of it agree, or the screen alone shows it. */
  onScreen?: boolean;
  /** Of a tab's top document, where it said so: when it began, in milliseconds since 1970. */
  began?: number;
  /** Which of its document's askings gave it; absent where nobody asked. */
  ask?: number;
  /** Read from a second answer of the server, which need not be what the page shows. */
  secondCopy?: boolean;
  /** Key of its look-up, for a link that may be asked about. */
  lookUpKey?: string;
  /** Where it was met, if on no web page, or in the document that a tab is. */
  foundIn?: FoundIn;
  /** The pages of that document that show it, from 1. */
  pages?: number[];
}

/**
 * What a sighting rests on: what was read of an element, what a server handed out once more in its place (which need not
 * be what the page shows), what the screen shows, or both.
 */
export type Basis = 'source' | 'second-copy' | 'screen' | 'source-and-screen';

/** What this sighting rests on now. */
export function basisOf({
  indirect,
  onScreen,
  secondCopy,
}: Pick<Sighting, 'indirect' | 'onScreen' | 'secondCopy'>): Basis {
  if (!onScreen) return secondCopy ? 'second-copy' : 'source';
  return indirect ? 'screen' : 'source-and-screen';
}

/** What a symbol by itself says, though its text was put together with others. */
export function symbolOf({ symbol, codeId, text }: Sighting): Pick<Sighting, 'codeId' | 'text'> {
  return symbol ?? { codeId, text };
}

/** The memory that browsers give is limited; beyond this many codes of a tab are neither listed nor marked, and said so. */
export const MAX_SIGHTINGS = 500;

/** Of more parts of texts than this the bytes are not kept: they could not be put together. */
const MAX_PARTS = 100;

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Changes of one tab's list that the next write takes together: a page with many codes would write as often. */
const gathered = new Map<number, { changes: Change[]; written: Promise<Sighting[]> }>();
// Writes follow each other, so that two frames do not overwrite each other's sightings.
let last: Promise<unknown> = Promise.resolve();

type Change = (sightings: Sighting[]) => Sighting[];

/** The codes that a tab shows now, in the order in which they were found. */
export async function sightingsIn(tabId: number): Promise<Sighting[]> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as Sighting[] | undefined) ?? [];
}

/** Every tab's sightings. */
async function allSightings(): Promise<Map<number, Sighting[]>> {
  const stored = await browser.storage.session.get(null);
  const tabs = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
  return new Map(tabs.map(([key, sightings]) => [Number(key.slice(4)), sightings as Sighting[]]));
}

/** Replaces a tab's sightings by what `change` makes of them, and returns what is kept; an empty list is not. */
export function updateSightings(tabId: number, change: Change): Promise<Sighting[]> {
  const open = gathered.get(tabId);
  if (open) {
    open.changes.push(change);
    return open.written;
  }
  const changes = [change];
  const written = last.then(async () => {
    const before = await sightingsIn(tabId);
    gathered.delete(tabId);
    const after = limited(withFewParts(changes.reduce((sightings, one) => one(sightings), before)));
    const same = after.length === before.length && after.every((sighting, i) => sighting === before[i]);
    if (same) return after;
    if (after.length > 0) await browser.storage.session.set({ [keyOf(tabId)]: after });
    else await browser.storage.session.remove(keyOf(tabId));
    return after;
  });
  gathered.set(tabId, { changes, written });
  last = written.catch(() => gathered.delete(tabId));
  return written;
}

/** The last parts of texts in a list keep their bytes. */
function withFewParts(sightings: Sighting[]): Sighting[] {
  const excess = sightings.filter(({ part }) => part?.content).length - MAX_PARTS;
  if (excess <= 0) return sightings;
  let dropped = 0;
  return sightings.map((one) => {
    if (!one.part?.content || dropped++ >= excess) return one;
    const { number, of } = one.part;
    return { ...one, part: { number, of } };
  });
}

/**
 * What is kept of too long a list: the page's own codes before those of its frames, which may be anybody's; and no frame
 * more than leaves the others room for as many.
 */
function limited(sightings: Sighting[]): Sighting[] {
  if (sightings.length <= MAX_SIGHTINGS) return sightings;
  const counts = new Map([[0, 0]]);
  for (const { frameId } of sightings) counts.set(frameId, (counts.get(frameId) ?? 0) + 1);
  const frames = [...counts].sort(([a, n], [b, m]) => Number(b === 0) - Number(a === 0) || n - m);
  let room = MAX_SIGHTINGS;
  const shares = new Map<number, number>();
  for (const [i, [frameId, count]] of frames.entries()) {
    const share = frameId === 0 ? room : Math.floor(room / (frames.length - i));
    shares.set(frameId, share);
    room -= Math.min(count, share);
  }
  return sightings.filter(({ frameId }) => {
    const share = shares.get(frameId) ?? 0;
    shares.set(frameId, share - 1);
    return share > 0;
  });
}

/** Calls `listener` with a tab's sightings whenever they change. Works in every own context. */
export function onSightingsChange(
  tabId: number,
  listener: (sightings: Sighting[]) => void,
  signal: AbortSignal,
): void {
  const key = keyOf(tabId);
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'session' && changes[key]) listener((changes[key].newValue as Sighting[] | undefined) ?? []);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}

/** A sighting of a code in any tab of an ordinary window. */
export function sightingOfCode(codeId: string): Promise<Sighting | undefined> {
  return findSighting((one) => one.codeId === codeId && !one.private);
}

/** The sighting with this handle: all that is kept of a code from a private window. */
export function sightingOfHandle(handle: string): Promise<Sighting | undefined> {
  return findSighting((one) => one.handle === handle);
}

async function findSighting(isMeant: (sighting: Sighting) => boolean): Promise<Sighting | undefined> {
  for (const sightings of (await allSightings()).values()) {
    const sighting = sightings.find(isMeant);
    if (sighting) return sighting;
  }
  return undefined;
}

/**
 * What a sighted code is called where it is asked about and in the address of its report. In a private window that is
 * the sighting's random handle: by the code's own id it could be recognised, and the history's entry would be meant.
 */
export function idOfSighting({ private: isPrivate, handle, codeId }: Sighting): string {
  return isPrivate ? handle : codeId;
}

/** What the history keeps of a sighting. */
export function toSeenCode({
  codeId: id,
  text,
  how,
  otherTexts,
  nested,
  signals,
  page,
  at,
  lookUpKey,
  foundIn,
  ...rest
}: Sighting): SeenCode {
  return {
    id,
    text,
    how,
    otherTexts,
    nested,
    ...symbolFacts(rest),
    signals,
    at,
    ...(page && { page }),
    ...(lookUpKey && { lookUpKey }),
    ...(foundIn && { foundIn }),
  };
}
