import type { Browser } from '#imports';
import type { Sighting } from '../codes/sightings';
import type { FilePlace } from '../files/found-in';
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
  /** Of a tab's top document, where it said so: when it began, in milliseconds since 1970. */
  began?: number;
  /** Which of its document's askings this is: one whose answer was lost is repeated. */
  ask?: number;
  /** The tab is a document, and its file was read: where in it. */
  place?: FilePlace;
}

/** Two ways of asking when a document began differ by less than this, in milliseconds. */
const SAME_BEGIN_MS = 50;

/**
 * When the last document of each tab, and of each of its frames, began, by the clock that nobody sets: who asked earlier
 * is no longer there.
 */
const documentStarts = new Map<string, number>();
/** The same for the top documents of tabs, by the clock that they know themselves, in milliseconds since 1970. */
const documentBegins = new Map<number, number>();
/** When tabs began to load another page, by the clock that nobody sets: what shows itself then may be either. */
const loadStarts = new Map<number, number>();

/** Whether the document that a picture was asked for has been left since. */
export function hasLeft(frame: FrameContext): boolean {
  const { tabId, frameId, onScreen, began, askedTick = performance.now() } = frame;
  // A page is shown until the next one has come, and asks and is captured until then.
  if (began !== undefined) return began < (documentBegins.get(tabId) ?? 0) - SAME_BEGIN_MS;
  // Nobody says of what a capture is where no script runs.
  if (onScreen && hasLoadedSince(tabId, askedTick)) return true;
  return [frameId, 0].some((id) => askedTick < (documentStarts.get(`${tabId}:${id}`) ?? 0));
}

/** Whether a tab has begun to load another page, or the same anew, since a time by the clock that nobody sets. */
export function hasLoadedSince(tabId: number, tick: number): boolean {
  return tick < (loadStarts.get(tabId) ?? 0);
}

/**
 * What tells the sightings of a document from those of the ones before it in its frame.
 *
 * @param since when the document says that it began, in milliseconds since 1970
 */
export function sinceDocument(since: number): (sighting: Pick<Sighting, 'at' | 'began'>) => boolean {
  const now = Date.now();
  return ({ at, began }) =>
    began === undefined
      ? // What was found in the future was found before the clock was set back.
        at >= Math.min(since, now) && at <= Date.now()
      : began >= since - SAME_BEGIN_MS;
}

/** A tab begins to load a page. The one before may be shown for long yet, or for ever. */
export function noteLoading(tabId: number): void {
  loadStarts.set(tabId, performance.now());
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
  documentBegins.set(tabId, Number.POSITIVE_INFINITY);
  loadStarts.delete(tabId);
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
