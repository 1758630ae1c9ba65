import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { reportBug } from '../../utils/platform/errors';

/** The tab in front in the window that this page stands beside, live; `undefined` until it is known. */
export function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    let windowId: number | undefined;
    let current = true;
    let hasChanged = false;
    const onActivated = (active: { tabId: number; windowId: number }) => {
      if (active.windowId !== windowId) return;
      hasChanged = true;
      setTabId(active.tabId);
    };
    // A tab goes on under another id, as Chromium's do that were put to sleep.
    const onReplaced = (added: number, removed: number) =>
      setTabId((before) => (before === removed ? added : before));
    async function start(): Promise<void> {
      windowId = (await browser.windows.getCurrent()).id;
      const [active] = await browser.tabs.query({
        active: true,
        ...(windowId !== undefined && { windowId }),
      });
      if (current && !hasChanged) setTabId(active?.id);
    }
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onReplaced?.addListener(onReplaced);
    void start().catch(reportBug);
    return () => {
      current = false;
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onReplaced?.removeListener(onReplaced);
    };
  }, []);
  return tabId;
}
