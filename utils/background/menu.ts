import { type Browser, browser } from '#imports';
import { reportBug } from '../platform/errors';
import { checkImageAtPointer } from './user-requests';

const CHECK_PICTURE = 'check-picture';

/** "Check QR link" on a picture, and on any other element, since a code may be a canvas, a drawing or a background. */
export function startMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: CHECK_PICTURE,
        title: 'Check QR link',
        contexts: ['image', 'page', 'frame', 'video', 'link'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
    }, reportBug);
  });
  browser.contextMenus.onClicked.addListener((info: Browser.contextMenus.OnClickData, tab) => {
    if (info.menuItemId === CHECK_PICTURE && tab) void checkImageAtPointer(info, tab).catch(reportBug);
  });
}
