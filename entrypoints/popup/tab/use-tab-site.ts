import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { siteOf } from '../../../utils/codes/site-pause';
import { reportBug } from '../../../utils/platform/errors';
import { hasAllSites } from '../../../utils/platform/permissions';
import { autoScan, pausedSites } from '../../../utils/platform/settings';

/** The site that a tab shows, and whether codes are looked for on it by themselves. */
export interface TabSite {
  /** Absent where the browser does not tell, and of pages that belong to no site. */
  site?: string | undefined;
  /** The address of what it shows; absent where the browser does not tell. */
  url?: string | undefined;
  /** Whether codes are looked for by themselves at all: the setting is on and the access is there. */
  automatic: boolean;
  paused: boolean;
  /** A tab of a private window: which sites it shows is not to be kept. */
  isPrivate: boolean;
}

/** What site a tab shows, live; `undefined` until it is known. */
export function useTabSite(tabId: number): TabSite | undefined {
  const [state, setState] = useState<TabSite>();
  useEffect(() => {
    let current = true;
    async function update(): Promise<void> {
      const [tab, wanted, granted, paused] = await Promise.all([
        browser.tabs.get(tabId).catch(() => undefined),
        autoScan.getValue(),
        hasAllSites(),
        pausedSites.getValue(),
      ]);
      const site = siteOf(tab?.url);
      if (!current) return;
      setState({
        site,
        url: tab?.url,
        automatic: wanted && granted,
        paused: site !== undefined && paused.includes(site),
        isPrivate: tab?.incognito ?? false,
      });
    }
    const anew = () => void update().catch(reportBug);
    // An address that the browser does not tell is known by it too: then the site is not.
    const onUpdated = (id: number, { url, status }: { url?: string; status?: string }) =>
      id === tabId && (url || status) && anew();
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.permissions.onAdded.addListener(anew);
    browser.permissions.onRemoved.addListener(anew);
    const unwatch = [autoScan.watch(anew), pausedSites.watch(anew)];
    anew();
    return () => {
      current = false;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.permissions.onAdded.removeListener(anew);
      browser.permissions.onRemoved.removeListener(anew);
      for (const end of unwatch) end();
    };
  }, [tabId]);
  return state;
}
