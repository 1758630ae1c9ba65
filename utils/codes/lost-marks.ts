import { type Browser, browser } from '#imports';

const PREFIX = 'lost-marks:';
const keyOf = (tabId: number) => PREFIX + tabId;

/** Remembers that the page in a tab keeps taking its marks away, until another page comes. */
export async function noteLostMarks(tabId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: true });
}

/** Whether the page in a tab keeps taking its marks away. */
export async function hasLostMarks(tabId: number): Promise<boolean> {
  return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] === true;
}

/** Another page, or none: nothing was taken away. */
export async function forgetLostMarks(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls `listener` with a tab's id whenever it becomes known, or is forgotten, that its marks are taken away. */
export function onLostMarks(listener: (tabId: number) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes))
      if (key.startsWith(PREFIX)) listener(Number(key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
