import type { browser } from '#imports';

/**
 * The browser's own extension API, without the polyfill: both browsers return promises, and in a content script
 * every kilobyte is paid for by every frame of every page. Own pages and the background use `#imports`.
 */
export const api: typeof browser =
  (globalThis as unknown as Record<string, typeof browser>).browser ??
  (globalThis as unknown as Record<string, typeof browser>).chrome;

/**
 * An element's shadow root, a closed one too: only extensions may look into those. Once the extension has been updated or
 * removed, Chromium throws at the question.
 */
export function shadowOf(element: HTMLElement): ShadowRoot | null {
  const firefox = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  const closed = api.runtime?.id ? api.dom?.openOrClosedShadowRoot(element) : null;
  return closed ?? firefox.openOrClosedShadowRoot ?? element.shadowRoot;
}

/** Chromium's side panel and Firefox's sidebar, each as far as it is used here. */
interface Places {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void> };
}

const places = () => api as unknown as Places;

/** Whether this browser has a place beside the page, and lets a button open it. Those on phones have none. */
export function hasSidePanel(): boolean {
  return places().sidePanel?.open !== undefined || places().sidebarAction?.open !== undefined;
}

/**
 * Opens the panel beside the page. Must be called straight from a click or a key, or the browser refuses.
 *
 * @param windowId of the window that it is to stand in; Firefox takes the one that was clicked in
 */
export async function openSidePanel(windowId: number): Promise<void> {
  await (places().sidePanel?.open?.({ windowId }) ?? places().sidebarAction?.open?.());
}
