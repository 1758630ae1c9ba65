import { type Browser, browser } from '#imports';
import { lookAtDocument } from '../../page-images/look-at-document';
import { withoutFragment } from '../../shared/parse-url';

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
  const { id: tabId = -1, url, favIconUrl } = tab;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: lookAtDocument,
    });
    const shown = answer?.result;
    if (shown?.type !== 'application/pdf' || !/^(?:https?|blob:https?):/.test(shown.url)) return undefined;
    return { url: withoutFragment(shown.url), began: shown.began };
  } catch {
    // No script is let in: the browser's own pages, shops for extensions, and Firefox's viewer.
    if (!url || !/^https?:/.test(url)) return undefined;
    const isShown = favIconUrl === VIEWER_ICON || /\.pdf$/i.test(new URL(url).pathname);
    return isShown ? { url: withoutFragment(url) } : undefined;
  }
}

/** The page whose site may be paused: what a page has made belongs to that page. */
export function pageOfDocument({ url }: ShownDocument): string {
  return url.startsWith('blob:') ? `${new URL(url).origin}/` : url;
}
