import type { Browser } from '#imports';
import type { FrameId } from '../images/read-request';

/** Where a picture was met: a frame of a tab. */
export interface FrameContext {
  tabId: number;
  frameId: number;
  pageUrl: string;
  private: boolean;
  /** The picture is a capture of the tab, or a document inside an `<object>`: codes that are known are left out. */
  indirect?: boolean;
  /** The picture is a capture of the tab. */
  onScreen?: boolean;
  /** The picture was asked of its server once more, which may answer otherwise than it answered the page. */
  secondCopy?: boolean;
  /** When it was asked for, in milliseconds since the epoch; now, if absent. */
  asked?: number;
  /** The same by the clock that nobody sets (`performance.now`). */
  askedTick?: number;
  /** Of a capture: when the document began that it shows, in milliseconds since 1970. */
  began?: number;
}

/** Two ways of asking when a document began differ by less than this, in milliseconds. */
export const SAME_BEGIN_MS = 50;

/**
 * When the last document of each tab, and of each of its frames, began, by the clock that nobody sets: who asked earlier
 * is no longer there.
 */
const documentStarts = new Map<string, number>();
/** The same for the top documents of tabs, by the clock that they know themselves, in milliseconds since 1970. */
const documentBegins = new Map<number, number>();

/** Whether the document that a picture was asked for has been left since. */
export function hasLeft({ tabId, frameId, began, askedTick = performance.now() }: FrameContext): boolean {
  // A page is shown until the next one has come, and captured until then.
  if (began !== undefined) return began < (documentBegins.get(tabId) ?? 0) - SAME_BEGIN_MS;
  return [frameId, 0].some((id) => askedTick < (documentStarts.get(`${tabId}:${id}`) ?? 0));
}

/**
 * A document has begun in a frame.
 *
 * @param since when it says that it began, in milliseconds since 1970
 */
export function noteDocumentStart({ tabId, frameId }: Required<FrameId>, since: number): void {
  // No document began in the future, whatever it says.
  const age = Math.max(0, Date.now() - since);
  documentStarts.set(`${tabId}:${frameId}`, performance.now() - age);
  if (frameId === 0) documentBegins.set(tabId, Date.now() - age);
}

/** What was asked for a tab that is closed is for nobody. */
export function noteTabClosed(tabId: number): void {
  documentStarts.set(`${tabId}:0`, Number.POSITIVE_INFINITY);
  documentBegins.delete(tabId);
}

/** A number that tells the pages from each other that a tab shows one after the other; none before a page has spoken. */
export function documentIn(tabId: number): number | undefined {
  return documentStarts.get(`${tabId}:0`);
}

/** The frame that sent a message. */
export function frameOf(sender: Browser.runtime.MessageSender): FrameContext {
  return {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    pageUrl: pageOf(sender),
    private: sender.tab?.incognito ?? false,
  };
}

/**
 * The address of what a frame belongs to: documents without an address of their own (`about:srcdoc`, `blob:`, a sandbox)
 * are what the site is that made them, or else the tab.
 */
function pageOf({ url, origin, tab }: Browser.runtime.MessageSender): string {
  const isWeb = (address: string | undefined): address is string => /^https?:/.test(address ?? '');
  return [url, origin, tab?.url].find(isWeb) ?? url ?? '';
}
