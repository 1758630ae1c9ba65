import { idOfSighting, sightingsIn } from '../../codes/sightings';
import { type ExtensionPageToBackground, type Handlers, sendOnDemand } from '../../platform/messages';
import { injectInto, ON_DEMAND_FILE } from '../script-registration';

/** The frame of each tab that shows a ring now. */
const ringed = new Map<number, number>();

/** Shows where on the page a code of a list stands, or takes the sign for that away. */
export const pointAtHandlers: Pick<Handlers<ExtensionPageToBackground>, 'pointAt'> = {
  async pointAt({ tabId, codeId }) {
    const before = ringed.get(tabId);
    ringed.delete(tabId);
    if (before !== undefined) await ring(tabId, before, []);
    if (codeId === undefined) return;
    const byFrame = new Map<number, string[]>();
    for (const sighting of await sightingsIn(tabId)) {
      if (idOfSighting(sighting) !== codeId) continue;
      byFrame.set(sighting.frameId, [...(byFrame.get(sighting.frameId) ?? []), sighting.handle]);
    }
    // Where one code stands in several places, the first is shown.
    for (const [frameId, handles] of byFrame) {
      if (!(await ring(tabId, frameId, handles))) continue;
      ringed.set(tabId, frameId);
      return;
    }
  },
};

/** Asks a frame, with the script for it where that is not there yet; a page that lets no script in shows nothing. */
async function ring(tabId: number, frameId: number, handles: string[]): Promise<boolean> {
  const isThere = await injectInto({ tabId, frameId }, ON_DEMAND_FILE);
  return isThere && ((await sendOnDemand(tabId, frameId, 'ringCode', { handles })) ?? false);
}
