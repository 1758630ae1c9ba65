import type { Crop } from '../images/crop';
import type { CodePlace } from '../platform/capture';

/** A code that the screen shows, with the box around it as fractions of the visible page. */
export interface ScreenCode {
  codeId: string;
  box: Crop;
}

/** Where a frame shows a code; without `box` where the frame does not know where it stands in the page. */
export type PlaceOnScreen = Omit<CodePlace, 'box'> & {
  box?: Crop;
  /** It was somewhere else a moment before. */
  isMoving?: boolean;
};

/** A sighting, as far as this decision needs it. */
export interface KnownSighting {
  handle: string;
  codeId: string;
  /** Only a capture showed it. */
  fromScreen: boolean;
  /** It was read from a second answer of the server, not from what the page holds. */
  secondCopy: boolean;
}

/** What the screen says about the codes of a tab. */
export interface Agreement<T extends ScreenCode> {
  /** Handles of sightings that the screen shows as well. */
  seen: string[];
  /** Codes that only the screen shows. */
  added: T[];
  /** Handles of sightings whose place is in full view and shows something else, or nothing. */
  refuted: string[];
  /** By the id of a code that the screen shows: the sighting that a second answer of the server gave in its place. */
  insteadOf: Map<string, string>;
  /** By handles of what only captures showed: where this one shows it, which is not where its mark is. */
  elsewhere: Map<string, T>;
}

/** A mark may be off by so much of its code's size: readings of one code differ by less. */
const PLACE_SLACK = 0.1;

/**
 * Compares what was read from the sources of a page with what the screen shows. The screen counts: a phone's camera sees
 * nothing else.
 *
 * @param places of the sightings' marks, the same before and after the capture
 * @param hasAll whether all marks that can be seen have a place: one that has none stands where nobody sees it
 */
export function compareWithScreen<T extends ScreenCode>(
  sightings: readonly KnownSighting[],
  shown: readonly T[],
  places: readonly PlaceOnScreen[],
  hasAll = false,
): Agreement<T> {
  const shownIds = new Set(shown.map(({ codeId }) => codeId));
  const fromSource = new Set(sightings.filter((one) => !one.fromScreen).map(({ codeId }) => codeId));
  const known = new Set(sightings.map(({ codeId }) => codeId));
  const placeOf = new Map(places.map((place) => [place.handle, place]));
  const refuted = sightings.filter(
    ({ handle, codeId, fromScreen }) =>
      // What we cover ourselves is where it was.
      !placeOf.get(handle)?.isCovered &&
      // What only a capture showed is gone when a later one no longer shows it, wherever it went.
      !shownIds.has(codeId) &&
      (fromScreen || placeOf.get(handle)?.inFullView === true),
  );
  const insteadOf = new Map<string, string>();
  for (const { codeId, box } of shown) {
    if (fromSource.has(codeId)) continue;
    const told = refuted.find((one) => {
      const place = placeOf.get(one.handle)?.box;
      // What the page itself held a moment ago was shown then.
      return one.secondCopy && (place === undefined || touches(place, box));
    });
    if (told) insteadOf.set(codeId, told.handle);
  }
  return {
    seen: sightings.filter(({ codeId }) => shownIds.has(codeId)).map(({ handle }) => handle),
    added: shown.filter(({ codeId }) => !known.has(codeId)),
    refuted: refuted.map(({ handle }) => handle),
    insteadOf,
    elsewhere: new Map(
      sightings.flatMap(({ handle, codeId, fromScreen }) => {
        const [same, ...others] = shown.filter((one) => one.codeId === codeId);
        if (!fromScreen || !same) return [];
        const place = placeOf.get(handle);
        if (!place) return hasAll ? [[handle, same] as const] : [];
        const { box, isMoving } = place;
        if (!box || isMoving || [same, ...others].some((one) => isAt(box, one.box))) return [];
        return [[handle, same] as const];
      }),
    ),
  };
}

function isAt(place: Crop, box: Crop): boolean {
  const off = (at: number, side: number, other: number, otherSide: number) =>
    Math.abs(at + side / 2 - (other + otherSide / 2)) / otherSide;
  return (
    off(place.x, place.width, box.x, box.width) <= PLACE_SLACK &&
    off(place.y, place.height, box.y, box.height) <= PLACE_SLACK
  );
}

/** Whether two boxes have a piece in common. */
export function touches(a: Crop, b: Crop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
