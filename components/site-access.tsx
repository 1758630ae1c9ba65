import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { reportBug } from '../utils/platform/errors';
import { hasAllSites, removeAllSites, requestAllSites } from '../utils/platform/permissions';
import { autoScan } from '../utils/platform/settings';

/** Turns scanning pages by itself on and off, with the access that it needs. The browser asks the user again. */
export function SiteAccess() {
  const [on, setOn] = useState<boolean>();
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const update = () =>
      void Promise.all([hasAllSites(), autoScan.getValue()]).then(
        ([granted, wanted]) => setOn(granted && wanted),
        reportBug,
      );
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    const unwatch = autoScan.watch(update);
    update();
    return () => {
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
      unwatch();
    };
  }, []);

  async function turnOff(): Promise<void> {
    await autoScan.setValue(false);
    // Sites that the browser's own settings grant stay granted; they are not scanned either way.
    await removeAllSites();
  }

  if (on === undefined) return null;
  if (on) {
    return (
      <div class="row">
        <p class="grow">
          <b>On.</b> Codes on the pages you visit are marked.
        </p>
        <button type="button" onClick={() => void turnOff().catch(reportBug)}>
          Turn off
        </button>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => void requestAllSites('scan').then((yes) => setRefused(!yes), reportBug)}
        >
          Mark QR codes on all pages
        </button>
      </div>
      {refused && (
        <p class="small">That is fine: codes are read when you ask for it. You can turn this on later.</p>
      )}
    </div>
  );
}
