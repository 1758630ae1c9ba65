import { browser } from '#imports';
import type { PageBox } from './messages';
import type { ReadRequest } from './pool/protocol';

/**
 * A picture of what the tab shows now. Needs the user's act on that tab (`activeTab`) or access to its site.
 *
 * @returns a PNG as a data URL, or `undefined` where the browser refuses
 */
export async function captureTab(windowId: number): Promise<string | undefined> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' }).catch(() => undefined);
}

/**
 * A box of the page as a part of a capture. Both are related as fractions, so neither the screen's pixel density
 * nor the page's zoom matters.
 */
export function cropTo(box: PageBox): NonNullable<ReadRequest['crop']> {
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
