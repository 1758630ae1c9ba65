import { reportBug } from '../../platform/errors';
import { turns } from '../../shared/turns';

const ofTabs = turns<number>();

/** Does something for a tab when all that was asked for before it is done. @returns when it is done; never rejects */
export function inTurn(tabId: number, act: () => Promise<void>): Promise<void> {
  return ofTabs(tabId, act).catch(reportBug);
}
