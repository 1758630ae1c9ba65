import type { Browser } from '#imports';
import { inspectCodes } from '../codes/inspect';
import { idOfSighting, updateSightings } from '../codes/sightings';
import type { FoundCode } from '../files/found-in';
import { browserDisplay } from '../platform/browser-display';
import { reportBug } from '../platform/errors';
import { keepHistory } from '../platform/settings';
import { type FrameContext, frameOf } from './frames';
import { rememberSightings } from './scans';
import { toSighting } from './to-sighting';

/**
 * Keeps codes that stand on no page (in files, before the camera). Where no history is kept, the tab of the page that
 * read them holds them, as it does what a web page shows.
 *
 * @param request `private` where it was asked for in a private window, whatever window the sender is in
 * @returns under which ids they are known, in the same order
 */
export async function rememberCodes(
  { found, private: isPrivate = false }: { found: FoundCode[]; private?: boolean },
  sender: Browser.runtime.MessageSender,
): Promise<string[]> {
  const frame: FrameContext = { ...frameOf(sender), pageUrl: '' };
  frame.private ||= isPrivate;
  const inspected = inspectCodes(
    found.map(({ code }) => code),
    { display: browserDisplay },
  );
  const sightings = await Promise.all(
    inspected.map(async (one, i) => {
      const foundIn = found[i]?.foundIn;
      return { ...(await toSighting(one, frame)), ...(foundIn && { foundIn }) };
    }),
  );
  const isKept =
    !frame.private &&
    (await keepHistory.getValue()) &&
    // A database that is full or broken costs the history, not the codes.
    (await rememberSightings(sightings).then(
      () => true,
      (error: unknown) => {
        reportBug(error);
        return false;
      },
    ));
  if (!isKept) await updateSightings(frame.tabId, (before) => [...before, ...sightings]);
  return sightings.map(idOfSighting);
}
