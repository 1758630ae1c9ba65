import { browser, defineBackground } from '#imports';
import { startBadge } from '../../utils/background/badge';
import { lookUpHandlers, startLookUps } from '../../utils/background/look-up-handlers';
import { startMenu } from '../../utils/background/menu';
import { documentStarted, forgetTab, imagesRemoved, openDetails, scan } from '../../utils/background/scans';
import { screenChanged, startScreenWitness } from '../../utils/background/screen-witness';
import { startScriptRegistration } from '../../utils/background/script-registration';
import { startThreatLists, threatListHandlers } from '../../utils/background/threat-list-updates';
import { userRequestHandlers } from '../../utils/background/user-requests';
import { reportBug } from '../../utils/platform/errors';
import {
  type ExtensionPageToBackground,
  handleMessages,
  isExtensionPage,
  type PageToBackground,
} from '../../utils/platform/messages';

const PAGE_MESSAGES: readonly string[] = [
  'documentStarted',
  'scan',
  'imagesRemoved',
  'openDetails',
  'screenChanged',
];

export default defineBackground({
  type: 'module',
  // Every listener is registered in this turn: an event that starts a sleeping worker is delivered to these only.
  main() {
    handleMessages<PageToBackground & ExtensionPageToBackground>(
      'background',
      {
        documentStarted: documentStarted,
        scan,
        imagesRemoved: imagesRemoved,
        openDetails,
        screenChanged,
        wake: () => undefined,
        ...lookUpHandlers,
        ...userRequestHandlers,
        ...threatListHandlers,
      },
      // Content scripts may have pictures read and marks opened; everything else is for the extension's own pages.
      (sender, name) => isExtensionPage(sender) || (PAGE_MESSAGES.includes(name) && sender.tab !== undefined),
      reportBug,
    );
    startMenu();
    startBadge();
    startScreenWitness();
    startLookUps();
    startScriptRegistration();
    startThreatLists();
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(reportBug));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    // Page script never runs here, but a content script's process might be taken over: it cannot read the key.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(reportBug);
  },
});
