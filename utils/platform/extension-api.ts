import type { browser } from '#imports';

/**
 * The browser's own extension API, without the polyfill: both browsers return promises, and in a content script
 * every kilobyte is paid for by every frame of every page. Own pages and the background use `#imports`.
 */
export const api: typeof browser =
  (globalThis as unknown as Record<string, typeof browser>).browser ??
  (globalThis as unknown as Record<string, typeof browser>).chrome;

/** An element's shadow root, a closed one too: only extensions may look into those. */
export function shadowOf(element: HTMLElement): ShadowRoot | null {
  const firefox = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  return api.dom?.openOrClosedShadowRoot(element) ?? firefox.openOrClosedShadowRoot ?? element.shadowRoot;
}
