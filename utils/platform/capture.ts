import { type Browser, browser } from '#imports';
import type { Crop } from '../images/crop';
import type { PageBox } from './messages';

/** How a capture is packed: exact, or cheap for the browser and good enough to read codes. */
export type CaptureFormat = 'png' | 'jpeg';

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
    // The browser captures a window: whichever tab that shows.
    const { active, windowId } = await browser.tabs.get(id);
    if (!active) return undefined;
    return await browser.tabs.captureVisibleTab(windowId, { format, quality: 90 });
  } catch {
    return undefined;
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
