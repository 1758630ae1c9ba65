import { type Browser, browser } from '#imports';
import { reportBug } from '../../platform/errors';
import { hasAllSites } from '../../platform/permissions';
import { documentsIn } from './document-holder';

/** Offers to read a document that a page has made, over Firefox's viewer. */
export const CHECK_MADE_DOCUMENT = 'check-made-document';

/** What Firefox tells of a menu that comes up; addresses only where an extension has access to them. */
interface ShownMenu {
  contexts: string[];
  frameId?: number;
  pageUrl?: string;
}

/** Firefox's own part of the API of menus. */
interface ChangingMenus {
  onShown?: { addListener(listener: (info: ShownMenu, tab?: Browser.tabs.Tab) => void): void };
  onHidden?: { addListener(listener: () => void): void };
  refresh?(): Promise<void>;
}

const menus = () => browser.contextMenus as typeof browser.contextMenus & ChangingMenus;

/**
 * The item for Firefox alone, which no pattern can have shown over `blob:` addresses: it is hidden until the menu comes up
 * over such a document.
 *
 * @param title what it says
 */
export function madeDocumentItems(title: () => string): Browser.contextMenus.CreateProperties[] {
  if (!menus().onShown) return [];
  return [{ id: CHECK_MADE_DOCUMENT, title: title(), contexts: ['page', 'frame'], visible: false }];
}

/** Shows and hides that item. Must be called when the background starts, since menus wake it. */
export function startMadeDocumentMenu(): void {
  let menu = 0;
  async function offer(info: ShownMenu, tab?: Browser.tabs.Tab): Promise<void> {
    const current = ++menu;
    if (!(await isMadeDocument(info, tab)) || menu !== current) return;
    await setVisible(true);
    await menus().refresh?.();
  }
  menus().onShown?.addListener((info, tab) => void offer(info, tab).catch(reportBug));
  menus().onHidden?.addListener(() => {
    menu++;
    // Not there yet before the menu was made for the first time.
    void setVisible(false).catch(() => undefined);
  });
}

async function setVisible(visible: boolean): Promise<void> {
  await browser.contextMenus.update(CHECK_MADE_DOCUMENT, { visible });
}

/**
 * Whether a menu is over a document that a page has made and no script may be in: with access to all sites the address of no
 * other one is kept from us. What is a tab by itself must have been opened by a page, or it is one of the browser's own.
 */
async function isMadeDocument({ contexts, frameId = 0, pageUrl }: ShownMenu, tab?: Browser.tabs.Tab) {
  if (pageUrl !== undefined || tab?.id === undefined || !(await hasAllSites())) return false;
  if (!contexts.includes('frame') && (!contexts.includes('page') || tab.openerTabId === undefined))
    return false;
  return (await documentsIn(tab.id, [frameId])).length === 0;
}
