import type { Locator, Page } from 'playwright-core';
import type { Chromium } from './chromium';

/** Opens the popup, in a tab, for another tab. */
export async function openPopup({ chromium }: { chromium: Chromium }, tabId: number): Promise<Page> {
  const popup = await chromium.open(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 420, height: 640 });
  return popup;
}

/** A code's card in the popup or the history. */
export function cardOf(popup: Page, text: string): Locator {
  return popup.locator(`article[data-text=${JSON.stringify(text)}]`);
}
