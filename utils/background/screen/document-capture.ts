import { type Browser, browser } from '#imports';
import type { PlaceOnScreen } from '../../codes/agreement';
import { sightingsIn } from '../../codes/sightings';
import { captureTab, type FrameOnScreen, type Scroll } from '../../platform/capture';
import { askFrame } from '../ask-frame';
import { type FrameContext, hasLoadedSince } from '../frames';

/** A capture of a tab, and of which document it certainly is. */
export interface DocumentCapture {
  /** A `data:` address. */
  picture: string;
  /** Of when it is, and of which document, where a script of ours answers; none does in Firefox's PDF viewer. */
  shows: Required<Pick<FrameContext, 'asked' | 'askedTick'>> & Pick<FrameContext, 'began'>;
  /** Nobody tells when the tab looks otherwise. */
  isUntold: boolean;
  /** The shape that the capture must have to show the page as the page says, width ÷ height; absent where nobody says it. */
  shape?: number | undefined;
  /** How far the page is scrolled, where it says so. */
  scroll?: Scroll | undefined;
  /** Where the tab's marks are. */
  places: PlaceOnScreen[];
}

/**
 * Captures a tab in front. The document that shows itself says before and after when it began; where none answers, the
 * tab must have been at rest all the time, or it may be the page before that is seen.
 *
 * @returns `undefined` where the browser refuses; `unsettled` where it is not certain which document it shows
 */
export async function captureDocument(
  tab: Browser.tabs.Tab,
): Promise<DocumentCapture | 'unsettled' | undefined> {
  const { id: tabId = -1 } = tab;
  const asked = { asked: Date.now(), askedTick: performance.now() };
  const before = await topDocument(tabId);
  const picture = await captureTab(tab, 'jpeg');
  if (!picture) return undefined;
  const after = await topDocument(tabId);
  if (before?.began !== after?.began) return 'unsettled';
  if (!before || !after) {
    const now = await browser.tabs.get(tabId).catch(() => undefined);
    const isAtRest = [tab, now].every((one) => one?.status === 'complete') && now?.url === tab.url;
    if (!isAtRest || hasLoadedSince(tabId, asked.askedTick)) return 'unsettled';
    return { picture, shows: asked, isUntold: true, places: [] };
  }
  // Chromium shows the page before until this one has drawn; Firefox draws this one for the capture.
  if (!before.isDrawn && !import.meta.env.FIREFOX) return 'unsettled';
  const places = steady(before.places, after.places);
  const { shape, scroll, isPdf } = after;
  return { picture, shape, scroll, shows: { ...asked, began: before.began }, isUntold: isPdf, places };
}

/** Whether a tab shows the document still that began then; not certain where no script of ours answers. */
export async function isStillThere(tabId: number, began: number | undefined): Promise<boolean> {
  return began !== undefined && (await topDocument(tabId))?.began === began;
}

/**
 * What the document says of itself that a tab shows, with the places of the marks in all of the tab's frames. Only the
 * page itself knows where it stands in the window: what a frame inside it says of places holds within that frame.
 *
 * @returns `undefined` where no script of ours runs, or none answers
 */
async function topDocument(
  tabId: number,
): Promise<(Omit<FrameOnScreen, 'places'> & { places: PlaceOnScreen[] }) | undefined> {
  const others = new Set((await sightingsIn(tabId)).map(({ frameId }) => frameId));
  others.delete(0);
  // Each frame by itself: one that has gone keeps the others from being asked.
  const [top, ...frames] = await Promise.all(
    [0, ...others].map((frameId) => askFrame(tabId, frameId, 'getCodePlaces')),
  );
  if (!top) return undefined;
  const inFrames = frames.flatMap((frame) => frame?.places ?? []).map(({ box: _, ...place }) => place);
  return { ...top, places: [...top.places, ...inFrames] };
}

/** By how much the shape of a capture may be off: by a bar of the browser's, but not by a window that is being resized. */
const SHAPE_SLACK = 0.05;

/** Whether a capture shows the window as its page says that it is; else nothing in it stands where the page says. */
export function isShapedAs(shape: number | undefined, { width, height }: { width: number; height: number }) {
  return shape === undefined || Math.abs(width / height / shape - 1) <= SHAPE_SLACK;
}

/** Places that were the same before and after the capture: the others moved, and nothing can be said of them. */
function steady(before: PlaceOnScreen[], after: PlaceOnScreen[]): PlaceOnScreen[] {
  const then = new Map(before.map((place) => [place.handle, place]));
  return after.map((place) => {
    const was = then.get(place.handle);
    if (JSON.stringify(was) === JSON.stringify(place)) return place;
    // Covered or uncovered meanwhile: the capture may show the one or the other.
    return {
      ...place,
      isMoving: true,
      inFullView: false,
      ...((was?.isCovered || place.isCovered) && { isCovered: true }),
    };
  });
}
