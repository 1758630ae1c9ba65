import { browser, defineBackground } from '#imports';
import { startBadge } from '../../utils/background/badge';
import { noteDocumentNews } from '../../utils/background/documents/document-news';
import { startDocumentReading } from '../../utils/background/documents/tab-document-reading';
import { lookUpHandlers, startLookUps } from '../../utils/background/look-up-handlers';
import { startCovers } from '../../utils/background/marks/mark-cards';
import { pointAtHandlers } from '../../utils/background/marks/point-at';
import { startMenu } from '../../utils/background/menu';
import { pageHandlers } from '../../utils/background/page-messages';
import { panelHandlers, startPanelCommand } from '../../utils/background/panel/follow-tab';
import { rememberCodes } from '../../utils/background/remember-codes';
import { forgetTab, moveTab } from '../../utils/background/scans';
import { startScreenWitness } from '../../utils/background/screen/screen-witness';
import { startScriptRegistration } from '../../utils/background/script-registration';
import { startThreatLists, threatListHandlers } from '../../utils/background/upkeep/threat-list-updates';
import { userRequestHandlers } from '../../utils/background/user-requests';
import { loadCode } from '../../utils/codes/code-details';
import { currentUsage } from '../../utils/codes/current-quota';
import { reportBug } from '../../utils/platform/errors';
import { followLanguage } from '../../utils/platform/language';
import {
  type ExtensionPageToBackground,
  handleMessages,
  isExtensionPage,
  type PageToBackground,
} from '../../utils/platform/messages';
import { readSetting, settingChanged, writeSetting } from '../../utils/platform/stored/settings-store';

export default defineBackground({
  type: 'module',
  // Every listener is registered in this turn: an event that starts a sleeping worker is delivered to these only.
  main() {
    handleMessages<PageToBackground & ExtensionPageToBackground>(
      'background',
      {
        ...pageHandlers,
        wake: () => undefined,
        readSetting,
        writeSetting,
        settingChanged,
        async describeCode({ id }) {
          await followLanguage();
          return loadCode(id);
        },
        quotaUsage: () => currentUsage(),
        rememberCodes,
        documentNews: noteDocumentNews,
        ...lookUpHandlers,
        ...userRequestHandlers,
        ...pointAtHandlers,
        ...panelHandlers,
        ...threatListHandlers,
      },
      // Content scripts may have pictures read and marks opened; everything else is for the extension's own pages.
      (sender, name) =>
        isExtensionPage(sender) || (Object.hasOwn(pageHandlers, name) && sender.tab !== undefined),
      reportBug,
    );
    void followLanguage().catch(reportBug);
    startMenu();
    startPanelCommand();
    startBadge();
    startCovers();
    startScreenWitness();
    startDocumentReading();
    startLookUps();
    startScriptRegistration();
    startThreatLists();
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(reportBug));
    browser.tabs.onReplaced?.addListener((to, from) => void moveTab(from, to).catch(reportBug));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    // Nothing is kept there any more; where the browser can, content scripts are kept out all the same.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(reportBug);
  },
});
