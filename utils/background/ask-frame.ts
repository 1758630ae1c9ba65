import { reportBug } from '../platform/errors';
import { type OnDemand, sendOnDemand } from '../platform/messages';
import { injectInto, ON_DEMAND_FILE } from './script-registration';

/**
 * Asks a frame for something, and brings the script that answers into it where it is not there yet.
 *
 * @returns `undefined` where no script of ours may be in the frame, it has gone, or the asking failed, which is reported
 */
export async function askFrame<N extends 'getCodePlaces' | 'getLinks'>(
  tabId: number,
  frameId: number,
  name: N,
): Promise<ReturnType<OnDemand[N]> | undefined> {
  const ask = () => sendOnDemand(tabId, frameId, name, {}).catch(reportBug);
  // It is there from the last time, mostly: to bring it anew costs the page more than the answer.
  const answer = await ask();
  if (answer) return answer as ReturnType<OnDemand[N]>;
  const isThere = await injectInto({ tabId, frameId }, ON_DEMAND_FILE);
  return isThere ? ((await ask()) as ReturnType<OnDemand[N]> | undefined) : undefined;
}
