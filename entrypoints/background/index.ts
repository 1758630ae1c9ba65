import { browser, defineBackground } from '#imports';
import { startBadge } from '../../utils/background/badge';
import { lookUpHandlers, startLookUps } from '../../utils/background/look-up-handlers';
import { startMenu } from '../../utils/background/menu';
import { documentStarted, forgetTab, imagesRemoved, openDetails, scan } from '../../utils/background/scans';
import { startScriptRegistration } from '../../utils/background/script-registration';
import { userRequestHandlers } from '../../utils/background/user-requests';
import { reportBug } from '../../utils/platform/errors';
import { loadCode } from '../../utils/codes/code-details';
import { currentUsage } from '../../utils/codes/current-quota';
import {
  type ExtensionPageToBackground,
  handleMessages,
  isExtensionPage,
  type PageToBackground,
} from '../../utils/platform/messages';
import { readSetting, settingChanged, writeSetting } from '../../utils/platform/settings-store';

const PAGE_MESSAGES: readonly string[] = ['documentStarted', 'scan', 'imagesRemoved', 'openDetails'];

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
        describeCode: ({ id }) => loadCode(id),
        quotaUsage: () => currentUsage(),
        wake: () => undefined,
        readSetting,
        writeSetting,
        settingChanged,
        ...lookUpHandlers,
        ...userRequestHandlers,
      },
      // Content scripts may have pictures read and marks opened; everything else is for the extension's own pages.
      (sender, name) => isExtensionPage(sender) || (PAGE_MESSAGES.includes(name) && sender.tab !== undefined),
      reportBug,
    );
    startMenu();
    startBadge();
    startLookUps();
    startScriptRegistration();
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(reportBug));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    // Nothing is kept there any more; where the browser can, content scripts are kept out all the same.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(reportBug);
  },
});
