import type { Locator, Page } from 'playwright-core';
import type { Chromium } from './chromium';

/** Opens the popup, in a tab, for another tab. */
export async function openPopup({ chromium }: { chromium: Chromium }, tabId: number): Promise<Page> {
  const popup = await chromium.open(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 420, height: 640 });
  return popup;
}

/** A code's row in the popup, or its card in the history. */
export function cardOf(popup: Page, text: string): Locator {
  return popup.locator(selectorOf(text));
}

/** The same, opened if it is a row: of those one at a time is. */
export async function openCard(popup: Page, text: string): Promise<Locator> {
  const card = cardOf(popup, text);
  await card.waitFor();
  const toggle = card.locator(TOGGLE);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await card.locator(`${TOGGLE}[aria-expanded=true]`).waitFor();
  return card;
}

/** Selects the row or card of a code. */
export function selectorOf(text: string): string {
  return `article[data-text=${JSON.stringify(text).replaceAll('\\n', '\\a ')}]`;
}

/** What opens and closes a row, within it. */
export const TOGGLE = 'button.toggle';
