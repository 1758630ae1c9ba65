import { reportBug } from '../../platform/errors';

/** What is being done for each tab. */
const queues = new Map<number, Promise<void>>();

/** Does something for a tab when all that was asked for before it is done. @returns when it is done; never rejects */
export function inTurn(tabId: number, act: () => Promise<void>): Promise<void> {
  const done = (queues.get(tabId) ?? Promise.resolve()).then(act).catch(reportBug);
  queues.set(tabId, done);
  void done.then(() => queues.get(tabId) === done && queues.delete(tabId));
  return done;
}
