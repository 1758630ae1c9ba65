import { type Browser, browser } from '#imports';
import type { Crop } from '../images/crop';
import type { ImageSource, UnreadableImageReason } from '../images/image-source';

/** A box in CSS pixels of the frame's viewport, and that viewport's size. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
  viewportWidth: number;
  viewportHeight: number;
}

/** What a frame can say about the picture under the pointer: pixels if it has them, else where it is. */
export interface ImageAnswer {
  source?: ImageSource;
  box?: PageBox;
}

/** Where a frame shows a mark's code now. */
export interface CodePlace {
  handle: string;
  /** Around the code, as fractions of the viewport. */
  box: Crop;
  /** Its shorter side, in pixels of the screen. */
  pixels: number;
  /** All of it is in view, and nothing lies over it. */
  inFullView: boolean;
  /** Something of ours lies over it, as a card or a cover: the screen cannot show it. */
  isCovered?: boolean;
}

/** How far a frame is scrolled, in CSS pixels. */
export interface Scroll {
  x: number;
  y: number;
}

/** What a frame says of itself when the tab is captured. */
export interface FrameOnScreen {
  /** When its document began, in milliseconds since 1970: another number is another document. */
  began: number;
  /** Whether it has drawn anything by now: until then the window may show the page before this one. */
  isDrawn: boolean;
  /** Its window's inside, width ÷ height; a script of an earlier version does not say it. */
  shape?: number;
  /** Likewise. */
  scroll?: Scroll;
  /** It is a PDF viewer, in which there are no pictures to be read. */
  isPdf: boolean;
  places: CodePlace[];
}

/** A file that a frame can ask for with the page's own rights: of its own origin, or made by the page itself. */
export interface HeldFileRequest {
  url: string;
  /** Only from the browser's cache: nobody is asked. */
  cachedOnly?: true;
}

/** The file's bytes as a `data:` address, with the name that the page gives it; or why there are none. */
export type HeldFile = { data: string; name?: string } | { unreadable: UnreadableImageReason };

/** How a capture is packed: exact, or cheap for the browser and good enough to read codes. */
export type CaptureFormat = 'png' | 'jpeg';

/** How long the browser's limit lasts, in milliseconds, and how often it is waited for. */
const CAPTURE_WAIT = 600;
const MOST_TRIES = 10;

/**
 * A picture of what the tab shows now. Needs the user's act on that tab (`activeTab`) or access to its site.
 *
 * @returns a picture as a data URL, or `undefined` where the browser refuses or shows another tab by now
 */
export async function captureTab(
  { id = -1 }: Pick<Browser.tabs.Tab, 'id'>,
  format: CaptureFormat = 'png',
): Promise<string | undefined> {
  try {
    return await capture(id, format);
  } catch {
    return undefined;
  }
}

/** Chromium lets two captures a second through; one more is a question of waiting, not of permission. */
async function capture(tabId: number, format: CaptureFormat): Promise<string | undefined> {
  for (let tries = 0; ; tries++) {
    // The browser captures a window: whichever tab that shows by now.
    const { active, windowId } = await browser.tabs.get(tabId);
    if (!active) return undefined;
    try {
      return await browser.tabs.captureVisibleTab(windowId, { format, quality: 90 });
    } catch (error) {
      if (tries >= MOST_TRIES || !/MAX_CAPTURE|quota/i.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, CAPTURE_WAIT));
    }
  }
}

/**
 * A box of the page as a part of a capture. Both are related as fractions, so neither the screen's pixel density
 * nor the page's zoom matters.
 */
export function cropTo(box: PageBox): Crop {
  const part = (at: number, whole: number) => Math.min(1, Math.max(0, at / whole));
  const x = part(box.x, box.viewportWidth);
  const y = part(box.y, box.viewportHeight);
  return {
    x,
    y,
    width: part(box.x + box.width, box.viewportWidth) - x,
    height: part(box.y + box.height, box.viewportHeight) - y,
  };
}
