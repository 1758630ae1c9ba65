import type { Page } from 'playwright-core';
import type { Sighting } from '../../utils/codes/sightings';
import type { World } from './environment';

/** What the extension has found in all tabs, by tab. */
export async function findsOf({ chromium }: World): Promise<Map<number, Sighting[]>> {
  const worker = await chromium.worker();
  const stored = await worker.evaluate(() => chrome.storage.session.get(null));
  const tabs = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
  return new Map(tabs.map(([key, finds]) => [Number(key.slice(4)), finds as Sighting[]]));
}

/** Waits until one tab shows at least so many codes, and returns that tab's id and finds. */
export async function waitForFinds(
  world: World,
  count: number,
  ms = 20_000,
): Promise<{ tabId: number; finds: Sighting[] }> {
  const end = Date.now() + ms;
  for (;;) {
    const all = await findsOf(world);
    for (const [tabId, finds] of all) if (finds.length >= count) return { tabId, finds };
    if (Date.now() > end) {
      throw new Error(
        `Not ${count} codes after ${ms} ms, but: ${[...all.values()]
          .flat()
          .map((find) => find.text)
          .join(' | ')}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Opens the popup, in a tab, for another tab. */
export async function openPopup({ chromium }: World, tabId: number): Promise<Page> {
  const popup = await chromium.open(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 420, height: 640 });
  return popup;
}

/** A code's card in the popup or the history. */
export function cardOf(popup: Page, text: string) {
  return popup.locator(`article[data-text=${JSON.stringify(text)}]`);
}
