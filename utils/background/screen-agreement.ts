import { compareWithScreen, type PlaceOnScreen, type ScreenCode } from '../codes/agreement';
import type { InspectedCode } from '../codes/inspect';
import { type Sighting, sightingsIn, updateSightings } from '../codes/sightings';
import type { Crop } from '../images/crop';
import { reportBug } from '../platform/errors';
import { sendOnDemand, sendToFrame } from '../platform/messages';
import type { Signal } from '../signals/signal';
import { type FrameContext, recordSightings } from './scans';

/** What a capture showed, and what is known of the places of the marks at that moment. */
export interface ScreenReading {
  shown: (ScreenCode & { inspected: InspectedCode })[];
  places: PlaceOnScreen[];
  /** The part of the capture that was read this time, as fractions. */
  part: Crop;
  /** Of the capture, in pixels. */
  size: { width: number; height: number };
}

/** Handles that a capture did not confirm although they are in full view; the second time they are taken off. */
const doubted = new Set<string>();

/** Brings a tab's list into agreement with what the screen shows: the screen counts. */
export async function agreeWithScreen(frame: FrameContext, reading: ScreenReading): Promise<void> {
  const { tabId } = frame;
  const before = await sightingsIn(tabId);
  const known = before.map(({ handle, codeId, indirect, onScreen }) => ({
    handle,
    codeId,
    fromScreen: indirect === true && onScreen === true,
  }));
  const { seen, added, refuted } = compareWithScreen(known, reading.shown, reading.places, reading.part);
  const replaced = new Set(added.flatMap(({ insteadOf }) => insteadOf ?? []));
  const fromScreen = new Set(known.filter((one) => one.fromScreen).map(({ handle }) => handle));
  // One capture may have caught a page in the middle of drawing.
  const gone = new Set(
    refuted.filter((handle) => replaced.has(handle) || fromScreen.has(handle) || doubted.has(handle)),
  );
  for (const handle of refuted) doubted.add(handle);
  for (const handle of [...seen, ...gone]) doubted.delete(handle);

  const confirmed = new Set(seen);
  await updateSightings(tabId, (sightings) =>
    sightings
      .filter(({ handle }) => !gone.has(handle))
      .map((one) => (confirmed.has(one.handle) && !one.onScreen ? { ...one, onScreen: true } : one)),
  );
  await removeMarks(
    tabId,
    before.filter(({ handle }) => gone.has(handle)),
  );
  const found = added.map(({ code, insteadOf }) => {
    const told = before.find(({ handle }) => handle === insteadOf)?.text;
    const { inspected } = reading.shown.find((one) => one.codeId === code.codeId) ?? {};
    return inspected && { ...inspected, signals: [...differentPicture(told), ...inspected.signals] };
  });
  const marks = await recordSightings(frame, {
    found: found.filter((one) => one !== undefined),
    ...reading.size,
  });
  if (marks.length > 0) await sendOnDemand(tabId, 0, 'showScreenMarks', { marks }).catch(reportBug);
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
