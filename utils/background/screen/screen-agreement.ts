import { compareWithScreen, type PlaceOnScreen, type ScreenCode } from '../../codes/agreement';
import type { InspectedCode } from '../../codes/inspect';
import { type Sighting, sightingsIn, symbolOf, updateSightings } from '../../codes/sightings';
import type { Scroll } from '../../platform/capture';
import { reportBug } from '../../platform/errors';
import { sendOnDemand, sendToFrame } from '../../platform/messages';
import { isReadUnasked } from '../../reader/code';
import type { Signal } from '../../signals/signal';
import type { FrameContext } from '../frames';
import { markOf } from '../marks/mark-of';
import { refreshMarks } from '../marks/refresh-marks';
import { recordSightings, rememberSightings } from '../scans';

/** What a capture showed, and what is known of the places of the marks at that moment. */
export interface ScreenReading {
  shown: (ScreenCode & { inspected: InspectedCode })[];
  places: PlaceOnScreen[];
  /** Of the capture, in pixels. */
  size: { width: number; height: number };
  /** How far the page was scrolled then, in CSS pixels; absent where nobody tells of marks. */
  scroll?: Scroll | undefined;
}

/** Handles that a capture did not confirm although they are in full view; the second time they are taken off. */
const doubted = new Set<string>();

/**
 * Brings a tab's list into agreement with what the screen shows: the screen counts.
 *
 * @returns whether it has to be looked at once more: something was not confirmed that should be there
 */
export async function agreeWithScreen(frame: FrameContext, reading: ScreenReading): Promise<boolean> {
  const { tabId } = frame;
  // Of codes that are read only where somebody asks, no capture says anything.
  const before = (await sightingsIn(tabId)).filter(({ kind }) => isReadUnasked(kind));
  const known = before.map((one) => ({
    handle: one.handle,
    codeId: symbolOf(one).codeId,
    fromScreen: one.indirect === true && one.onScreen === true,
    secondCopy: one.secondCopy === true,
  }));
  const textOf = new Map(before.map((one) => [one.handle, symbolOf(one).text]));
  const places = reading.places.map((place) =>
    isLegible(place, textOf.get(place.handle) ?? '') ? place : { ...place, inFullView: false },
  );
  const { seen, added, refuted, insteadOf, elsewhere } = compareWithScreen(
    known,
    reading.shown,
    places,
    reading.scroll !== undefined,
  );
  const contradiction = (codeId: string): Signal[] =>
    differentPicture(textOf.get(insteadOf.get(codeId) ?? ''));

  const certain = new Set([
    ...insteadOf.values(),
    ...known.filter((one) => one.fromScreen).map(({ handle }) => handle),
  ]);
  // One capture may have caught a page in the middle of drawing.
  const gone = new Set(refuted.filter((handle) => certain.has(handle) || doubted.has(handle)));
  for (const handle of refuted) doubted.add(handle);
  for (const handle of [...seen, ...gone]) doubted.delete(handle);

  const confirmed = new Set(seen);
  const kept = await updateSightings(tabId, (sightings) =>
    sightings
      .filter(({ handle }) => !gone.has(handle))
      .map((one) => {
        const signals = contradiction(symbolOf(one).codeId);
        if (signals.length > 0) return { ...one, onScreen: true, signals: [...signals, ...one.signals] };
        return confirmed.has(one.handle) && !one.onScreen ? { ...one, onScreen: true } : one;
      }),
  );
  const contradicted = kept.filter((one) => insteadOf.has(symbolOf(one).codeId));
  if (!frame.private && contradicted.length > 0) await rememberSightings(contradicted).catch(reportBug);
  await refreshMarks(tabId, contradicted);
  await removeMarks(
    tabId,
    before.filter(({ handle }) => gone.has(handle)),
  );
  const found = added.map(({ codeId, inspected }) => ({
    ...inspected,
    signals: [...contradiction(codeId), ...inspected.signals],
  }));
  const marks = await recordSightings(frame, { found, ...reading.size });
  // The page may have been scrolled, or built anew, while what its marks rest on was read.
  const misplaced = kept.filter(({ handle }) => elsewhere.has(handle));
  await removeMarks(tabId, misplaced);
  for (const one of misplaced) {
    const shown = elsewhere.get(one.handle);
    if (shown) marks.push(await markOf(one, shown.inspected.code, reading.size));
  }
  if (marks.length > 0) {
    const { scroll } = reading;
    await sendOnDemand(tabId, 0, 'showScreenMarks', { marks, ...(scroll && { scroll }) }).catch(reportBug);
  }
  return refuted.some((handle) => !gone.has(handle));
}

/** Below so many pixels of the screen a module may not be read from a capture although it is there. */
const LEGIBLE_MODULE = 2.5;

/** Whether a code stands so large on the screen that a capture has to show it. */
function isLegible({ pixels }: PlaceOnScreen, text: string): boolean {
  // How many modules a side has by the capacity of ISO/IEC 18004's versions at level M, within a few.
  const modules = 17 + 3 * Math.sqrt(text.length);
  return pixels >= LEGIBLE_MODULE * modules;
}

/** A server that gives others a different picture than the one on the screen has a reason for it. */
function differentPicture(told: string | undefined): Signal[] {
  return told === undefined ? [] : [{ rule: 'different-picture', level: 'high', evidence: { told } }];
}

async function removeMarks(tabId: number, sightings: Sighting[]): Promise<void> {
  for (const { frameId, handle } of sightings) {
    await sendToFrame(tabId, frameId, 'removeMarks', { handles: [handle] }).catch(reportBug);
  }
}

/** Takes off a tab's list what nothing but captures has shown. */
export async function forgetScreen(tabId: number): Promise<void> {
  const isOnlyThere = ({ indirect, onScreen }: Sighting) => indirect === true && onScreen === true;
  const gone = (await sightingsIn(tabId)).filter(isOnlyThere);
  if (gone.length === 0) return;
  await updateSightings(tabId, (sightings) => sightings.filter((one) => !isOnlyThere(one)));
  await removeMarks(tabId, gone);
}
