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

/** A document that has not answered after so long is being left, or hangs. In milliseconds. */
const ANSWER_MS = 5000;

/** The PDF that a tab shows in the browser's own viewer; `undefined` of all else. */
export async function shownDocument(tab: Browser.tabs.Tab): Promise<ShownDocument | undefined> {
  const { id: tabId = -1, url, favIconUrl } = tab;
  const shown = await whatDocumentSays(tabId);
  if (shown) {
    const isPdf = shown.type === 'application/pdf' && /^(?:https?|blob:https?):/.test(shown.url);
    return isPdf ? { url: withoutFragment(shown.url), began: shown.began } : undefined;
  }
  if (!url || !/^https?:/.test(url)) return undefined;
  const isShown = favIconUrl === VIEWER_ICON || /\.pdf$/i.test(new URL(url).pathname);
  return isShown ? { url: withoutFragment(url) } : undefined;
}

/**
 * @returns `undefined` where no script is let in (the browser's own pages, shops for extensions, Firefox's viewer), or none
 * answers: the tab goes on to another page just now
 */
function whatDocumentSays(tabId: number): Promise<ReturnType<typeof lookAtDocument> | undefined> {
  const asked = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: lookAtDocument })
    .then(
      ([answer]) => answer?.result,
      () => undefined,
    );
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_MS));
  return Promise.race([asked, late]);
}

/** The page whose site may be paused: what a page has made belongs to that page. */
export function pageOfDocument({ url }: ShownDocument): string {
  return url.startsWith('blob:') ? `${new URL(url).origin}/` : url;
}
