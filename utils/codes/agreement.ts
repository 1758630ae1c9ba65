import type { Crop } from '../images/crop';
import type { CodePlace } from '../platform/messages';

/** A code that the screen shows, with the box around it as fractions of the visible page. */
export interface ScreenCode {
  codeId: string;
  box: Crop;
}

/** Where a frame shows a code; without `box` where the frame does not know where it stands in the page. */
export type PlaceOnScreen = Omit<CodePlace, 'box'> & { box?: Crop };

/** A sighting, as far as this decision needs it. */
export interface KnownSighting {
  handle: string;
  codeId: string;
  /** Only a capture showed it. */
  fromScreen: boolean;
}

/** What the screen says about the codes of a tab. */
export interface Agreement {
  /** Handles of sightings that the screen shows as well. */
  seen: string[];
  /** Codes that only the screen shows, each with the sighting in whose place it stands, if there is one. */
  added: { code: ScreenCode; insteadOf?: string }[];
  /** Handles of sightings whose place is in full view and shows something else, or nothing. */
  refuted: string[];
}

/**
 * Compares what was read from the sources of a page with what the screen shows. The screen counts: a phone's camera sees
 * nothing else.
 *
 * @param places of the sightings' marks, asked for right after the capture
 * @param read the part of the visible page that was read in this capture; of the rest nothing is said
 */
export function compareWithScreen(
  sightings: readonly KnownSighting[],
  shown: readonly ScreenCode[],
  places: readonly PlaceOnScreen[],
  read: Crop,
): Agreement {
  const shownIds = new Set(shown.map(({ codeId }) => codeId));
  const known = new Set(sightings.map(({ codeId }) => codeId));
  const seen = sightings.filter(({ codeId }) => shownIds.has(codeId)).map(({ handle }) => handle);
  const placeOf = new Map(places.map((place) => [place.handle, place]));
  const refuted = sightings.filter((one) => {
    const place = placeOf.get(one.handle);
    if (shownIds.has(one.codeId)) return false;
    // What only a capture showed is gone when a later one no longer shows it, wherever it went.
    if (one.fromScreen) return !place?.box || touches(read, place.box);
    return place?.inFullView === true && (!place.box || holds(read, place.box));
  });
  const added = shown
    .filter(({ codeId }) => !known.has(codeId))
    .map((code) => {
      const inItsPlace = refuted.filter((one) => {
        const box = placeOf.get(one.handle)?.box;
        return !one.fromScreen && (box ? touches(box, code.box) : true);
      });
      return { code, ...(inItsPlace[0] && { insteadOf: inItsPlace[0].handle }) };
    });
  return { seen, added, refuted: refuted.map(({ handle }) => handle) };
}

/** Whether two boxes have a piece in common. */
export function touches(a: Crop, b: Crop): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(outer: Crop, inner: Crop): boolean {
  const slack = 0.002;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
