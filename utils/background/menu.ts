import { type Browser, browser } from '#imports';
import { type ScannerRequest, scannerAddress } from '../codes/scanner-request';
import { reportBug } from '../platform/errors';
import { checkImageAtPointer } from './user-requests';

const CHECK_PICTURE = 'check-picture';
const CHECK_FILE = 'check-file';
const CHECK_DOCUMENT = 'check-document';
const CHECK_TEXT = 'check-text';
const OPEN_SCANNER = 'open-scanner';
const READ_TAB = 'read-tab';

/** Endings of files that may hold a code; of documents browsers show themselves only PDF. */
const FILES = 'pdf,eml,msg,png,jpg,jpeg,webp,avif,gif,svg,bmp,tif,tiff,docx,xlsx,pptx,odt,odp,ods,zip'.split(
  ',',
);
const addressesOf = (endings: string[]) =>
  endings.flatMap((one) => [one, one.toUpperCase()]).flatMap((one) => [`*://*/*.${one}`, `*://*/*.${one}?*`]);

const ITEMS: Browser.contextMenus.CreateProperties[] = [
  // On any other element too, since a code may be a canvas, a drawing or a background.
  {
    id: CHECK_PICTURE,
    title: 'Check QR link',
    contexts: ['image', 'page', 'frame', 'video', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  },
  {
    id: CHECK_FILE,
    title: 'Check QR codes in this file',
    contexts: ['link'],
    targetUrlPatterns: addressesOf(FILES),
  },
  {
    id: CHECK_DOCUMENT,
    title: 'Check QR codes in this document',
    contexts: ['page', 'frame'],
    documentUrlPatterns: addressesOf(['pdf']),
  },
  { id: CHECK_TEXT, title: 'Check this link', contexts: ['selection'] },
  { id: OPEN_SCANNER, title: 'Read QR codes from files, camera or screen', contexts: ['action'] },
  { id: READ_TAB, title: 'Read all pages of the document in this tab', contexts: ['action'] },
];

/** What a right-click offers, on a page and on the toolbar button. */
export function startMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      for (const item of ITEMS) browser.contextMenus.create(item);
    }, reportBug);
  });
  browser.contextMenus.onClicked.addListener((info: Browser.contextMenus.OnClickData, tab) => {
    if (tab) void chosen(info, tab).catch(reportBug);
  });
}

async function chosen(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): Promise<void> {
  const { menuItemId, linkUrl, selectionText, pageUrl } = info;
  const from = pageUrl === undefined ? {} : { pageUrl };
  if (menuItemId === CHECK_PICTURE) await checkImageAtPointer(info, tab);
  if (menuItemId === OPEN_SCANNER) await openScanner(tab);
  if (menuItemId === CHECK_FILE && linkUrl) await openScanner(tab, { url: linkUrl, ...from });
  if (menuItemId === CHECK_TEXT && selectionText) await openScanner(tab, { text: selectionText.trim() });
  // Of what a tab itself shows, the tab is the page.
  const document =
    menuItemId === READ_TAB ? tab.url : menuItemId === CHECK_DOCUMENT && (info.frameUrl ?? pageUrl);
  if (document) await openScanner(tab, { url: document, pageUrl: tab.url ?? document });
}

/** Next to the tab it was asked for in. Chromium shows no page of the extension in private windows. */
async function openScanner(tab: Browser.tabs.Tab, request?: ScannerRequest): Promise<void> {
  const url = await scannerAddress(request);
  const isElsewhere = tab.incognito && !import.meta.env.FIREFOX;
  await browser.tabs.create({ url, ...(!isElsewhere && { index: tab.index + 1, windowId: tab.windowId }) });
}
