import type { Browser } from '#imports';
import { withoutFragment } from '../../shared/parse-url';
import { documentsIn, isPdf } from './document-holder';

/** What Firefox shows beside the title of a tab in which its PDF viewer is. */
const VIEWER_ICON = 'chrome://global/skin/icons/pdf.svg';

/** The document that a tab is. */
export interface ShownDocument {
  /** Without fragment. */
  url: string;
  /** When it began, in milliseconds since 1970; absent where no script of ours may be in it, as in Firefox's viewer. */
  began?: number;
}

/** The PDF that a tab shows in the browser's own viewer; `undefined` of all else. */
export async function shownDocument(tab: Browser.tabs.Tab): Promise<ShownDocument | undefined> {
  const { id: tabId = -1, url } = tab;
  const [shown] = await documentsIn(tabId, [0]);
  if (shown) {
    const isDocument = isPdf(shown) && /^(?:https?|blob:https?):/.test(shown.url);
    return isDocument ? { url: withoutFragment(shown.url), began: shown.began } : undefined;
  }
  // Firefox tells the address of what a page has made (`blob:`) only where somebody has clicked for us.
  if (!url || !/^(?:https?|blob:https?):/.test(url)) return undefined;
  const isShown = isInViewer(tab) || /\.pdf$/i.test(new URL(url).pathname);
  return isShown ? { url: withoutFragment(url) } : undefined;
}

/** Whether a tab shows Firefox's PDF viewer, as far as the browser tells. */
export function isInViewer({ favIconUrl }: Browser.tabs.Tab): boolean {
  return favIconUrl === VIEWER_ICON;
}

/** The page whose site may be paused: what a page has made belongs to that page. */
export function pageOfDocument({ url }: ShownDocument): string {
  return url.startsWith('blob:') ? `${new URL(url).origin}/` : url;
}
