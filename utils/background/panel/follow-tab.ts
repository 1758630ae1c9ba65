import { browser } from '#imports';
import { forgetLostMarks } from '../../codes/lost-marks';
import { sightingsIn, updateSightings } from '../../codes/sightings';
import { forgetUnread } from '../../codes/unread-pictures';
import { reportBug } from '../../platform/errors';
import { openSidePanel } from '../../platform/extension-api';
import { type ExtensionPageToBackground, type Handlers, sendToFrame } from '../../platform/messages';
import { hasAllSites } from '../../platform/permissions';
import { autoScan } from '../../platform/settings';
import { userRequestHandlers } from '../user-requests';

/** The manifest's name for it. Firefox has one of its own for sidebars, which needs nobody to listen. */
const OPEN_PANEL = 'open-panel';

/** Opens the panel beside the page when its keys are pressed. */
export function startPanelCommand(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === OPEN_PANEL && tab) void openSidePanel(tab.windowId).catch(reportBug);
  });
}

/** What the panel beside the page asks for. It comes to tabs that nobody clicked for, so it reads none by itself. */
export const panelHandlers: Pick<Handlers<ExtensionPageToBackground>, 'followTab'> = {
  async followTab({ tabId }, sender) {
    const automatic = (await autoScan.getValue()) && (await hasAllSites());
    const answer = automatic ? await userRequestHandlers.scanTab({ tabId }, sender) : undefined;
    if (answer?.problem === 'tab-closed') return answer;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) return { found: 0, problem: 'tab-closed' };
    const isLookedAt = (await sendToFrame(tabId, 0, 'isScanned', {})) !== undefined;
    if (!isLookedAt && tab.status === 'complete') await dropPageBefore(tabId);
    if (answer) return answer;
    // While it loads, the script that answers may be that of the page before.
    if (!isLookedAt || tab.status !== 'complete') return { found: 0, problem: 'not-asked' };
    return { found: (await sightingsIn(tabId)).length };
  },
};

/**
 * No script of ours is in what a tab shows: what was read by one is of the page before, which nobody took off the list.
 * What only the screen showed is looked after by whoever looks at it, and so is what was read of a document.
 */
async function dropPageBefore(tabId: number): Promise<void> {
  await Promise.all([
    updateSightings(tabId, (all) =>
      all.filter(({ indirect, onScreen, foundIn }) => (indirect && onScreen) || foundIn),
    ),
    forgetUnread(tabId),
    forgetLostMarks(tabId),
  ]);
}
