import { type Browser, browser } from '#imports';
import { tabDocument } from '../codes/documents/tab-documents';
import { type ScannerRequest, scannerAddress, showCodeAddress } from '../codes/scanner-request';
import type { FrameId } from '../images/read-request';
import { reportBug } from '../platform/errors';
import { followLanguage } from '../platform/language';
import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import { documentHolder } from './documents/document-holder';
import {
  CHECK_MADE_DOCUMENT,
  madeDocumentItems,
  startMadeDocumentMenu,
} from './documents/made-document-menu';
import { viewedDocument } from './documents/viewed-document';
import { injectInto, ON_DEMAND_FILE } from './script-registration';
import { onSpokenLanguageChange } from './spoken-language';
import { checkImageAtPointer } from './user-requests';

const CHECK_PICTURE = 'check-picture';
const CHECK_FILE = 'check-file';
const CHECK_DOCUMENT = 'check-document';
const CHECK_TEXT = 'check-text';
const SHOW_CODE = 'show-code';
const OPEN_SCANNER = 'open-scanner';
const READ_TAB = 'read-tab';

const TITLES = wordTable({
  [CHECK_PICTURE]: () => t('menu-check-picture'),
  [CHECK_FILE]: () => t('menu-check-file'),
  [CHECK_DOCUMENT]: () => t('menu-check-document'),
  [CHECK_TEXT]: () => t('menu-check-text'),
  [SHOW_CODE]: () => t('menu-show-code'),
  [OPEN_SCANNER]: () => t('menu-open-scanner'),
  [READ_TAB]: () => t('menu-read-tab'),
});

/** Endings of files that may hold a code; of documents browsers show themselves only PDF. */
const FILES = 'pdf,eml,msg,png,jpg,jpeg,webp,avif,gif,svg,bmp,tif,tiff,docx,xlsx,pptx,odt,odp,ods,zip'.split(
  ',',
);
/** Parts of addresses by which mail services and others hand out files. */
const HANDED_OUT = ['attachment', 'Attachment', 'attid=', 'download', 'Download'].map(
  (one) => `*://*/*${one}*`,
);
const addressesOf = (endings: string[]) =>
  endings.flatMap((one) => [one, one.toUpperCase()]).flatMap((one) => [`*://*/*.${one}`, `*://*/*.${one}?*`]);

const items = (): Browser.contextMenus.CreateProperties[] => [
  // On any other element too, since a code may be a canvas, a drawing or a background.
  {
    id: CHECK_PICTURE,
    title: TITLES[CHECK_PICTURE],
    contexts: ['image', 'page', 'frame', 'video', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  },
  {
    id: CHECK_FILE,
    title: TITLES[CHECK_FILE],
    contexts: ['link'],
    targetUrlPatterns: [...addressesOf(FILES), ...HANDED_OUT],
  },
  {
    id: CHECK_DOCUMENT,
    title: TITLES[CHECK_DOCUMENT],
    contexts: ['page', 'frame'],
    // What a page has made is `blob:`, a pattern that Firefox does not know.
    documentUrlPatterns: [...addressesOf(['pdf']), ...(import.meta.env.FIREFOX ? [] : ['blob:*'])],
  },
  ...madeDocumentItems(() => t('menu-check-document')),
  { id: CHECK_TEXT, title: TITLES[CHECK_TEXT], contexts: ['selection'] },
  { id: SHOW_CODE, title: TITLES[SHOW_CODE], contexts: ['selection'] },
  { id: OPEN_SCANNER, title: TITLES[OPEN_SCANNER], contexts: ['action'] },
  { id: READ_TAB, title: TITLES[READ_TAB], contexts: ['action'] },
];

let made: Promise<void> = Promise.resolve();

/** Makes the menu anew in the language that is set. One after the other: an item that is there already is an error. */
function makeMenu(): void {
  made = made
    .then(async () => {
      await followLanguage();
      await browser.contextMenus.removeAll();
      for (const item of items()) browser.contextMenus.create(item);
    })
    .catch(reportBug);
}

/** What a right-click offers, on a page and on the toolbar button; the browser keeps it until it is made anew. */
export function startMenu(): void {
  // Firefox on phones has neither menus nor keys.
  browser.commands?.onCommand.addListener((command: string, tab?: Browser.tabs.Tab) => {
    if (command === OPEN_SCANNER && tab) void openScanner(tab).catch(reportBug);
  });
  if (!browser.contextMenus) return;
  startMadeDocumentMenu();
  browser.runtime.onInstalled.addListener(makeMenu);
  // The browser may speak another language now than when it was closed.
  browser.runtime.onStartup.addListener(makeMenu);
  onSpokenLanguageChange(makeMenu);
  browser.contextMenus.onClicked.addListener((info: Browser.contextMenus.OnClickData, tab) => {
    if (tab) void chosen(info, tab).catch(reportBug);
  });
}

async function chosen(info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab): Promise<void> {
  const { menuItemId, linkUrl, selectionText, pageUrl } = info;
  const from = pageUrl === undefined ? {} : { pageUrl };
  // A file that the page has made, as mail services do of attachments; no pattern of browsers fits its address.
  const made = menuItemId === CHECK_PICTURE && linkUrl?.startsWith('blob:') ? linkUrl : undefined;
  const linked = made ?? (menuItemId === CHECK_FILE ? linkUrl : undefined);
  if (linked)
    await openFile(tab, { url: linked, ...from }, { tabId: tab.id ?? -1, frameId: info.frameId ?? 0 });
  else if (menuItemId === CHECK_PICTURE) {
    const viewed = await viewedDocument(info, tab);
    if (viewed) await openShown(tab, viewed);
    else await checkImageAtPointer(info, tab);
  }
  if (menuItemId === OPEN_SCANNER) await openScanner(tab);
  if (menuItemId === CHECK_TEXT && selectionText) await openScanner(tab, { text: selectionText.trim() });
  if (menuItemId === SHOW_CODE && selectionText)
    await openPage(tab, await showCodeAddress(withPrivacy(tab, { text: selectionText })));
  // Browsers do not always tell the address of a document that a page has made.
  if (menuItemId === READ_TAB) await openShown(tab, tab.url ?? (await tabDocument(tab.id ?? -1))?.url);
  if (menuItemId === CHECK_DOCUMENT || menuItemId === CHECK_MADE_DOCUMENT)
    await openShown(tab, info.frameUrl ?? pageUrl);
}

/** A document that the browser shows. Of what a tab itself shows, the tab is the page. */
async function openShown(tab: Browser.tabs.Tab, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const holder = await documentHolder(url, [tab.id, tab.openerTabId]);
  await openFile(tab, { url, pageUrl: tab.url ?? url, isShown: true }, holder);
}

/** Where the server hands it to nobody else, the frame may ask for it: that is what the user wants. */
async function openFile(
  tab: Browser.tabs.Tab,
  request: ScannerRequest,
  from: Required<FrameId> | undefined,
): Promise<void> {
  const mayAsk = from && (await injectInto(from, ON_DEMAND_FILE));
  await openScanner(tab, { ...request, ...(mayAsk && { from }) });
}

async function openScanner(tab: Browser.tabs.Tab, request?: ScannerRequest): Promise<void> {
  await openPage(tab, await scannerAddress(request && withPrivacy(tab, request)));
}

function withPrivacy<Request extends ScannerRequest>(tab: Browser.tabs.Tab, request: Request): Request {
  return { ...request, ...(tab.incognito && { private: true }) };
}

/** Next to the tab it was asked for in. Chromium shows no page of the extension in private windows. */
async function openPage(tab: Browser.tabs.Tab, url: string): Promise<void> {
  const isElsewhere = tab.incognito && !import.meta.env.FIREFOX;
  await browser.tabs.create({ url, ...(!isElsewhere && { index: tab.index + 1, windowId: tab.windowId }) });
}
