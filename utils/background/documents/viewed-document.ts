import type { Browser } from '#imports';
import { hasAllSites } from '../../platform/permissions';
import { documentsIn } from './document-holder';
import { isInViewer } from './shown-document';

/** Where the parts of Chromium's PDF viewer come from. */
const CHROMIUM_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

type Clicked = Pick<Browser.contextMenus.OnClickData, 'frameId' | 'frameUrl' | 'pageUrl' | 'srcUrl'>;

/** The address of the document in whose viewer a click was, a tab's own or one in a page; `undefined` elsewhere. */
export async function viewedDocument(
  { frameId = 0, frameUrl, pageUrl, srcUrl }: Clicked,
  tab: Browser.tabs.Tab,
): Promise<string | undefined> {
  if (srcUrl?.startsWith(CHROMIUM_VIEWER)) return frameUrl ?? pageUrl;
  if (frameUrl === undefined) return isInViewer(tab) ? pageUrl : undefined;
  // No script may be in Firefox's viewer, whatever access there is.
  if (tab.id === undefined || !(await mayBeIn(frameUrl, tab))) return undefined;
  return (await documentsIn(tab.id, [frameId])).length === 0 ? frameUrl : undefined;
}

/** Whether a script may be in a frame, for all that its address says: a click gives access to the tab's own site alone. */
async function mayBeIn(frameUrl: string, { url = frameUrl }: Browser.tabs.Tab): Promise<boolean> {
  return (await hasAllSites()) || new URL(frameUrl).origin === new URL(url).origin;
}
