import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { reportBug } from '../utils/errors';

const ALL_SITES = { origins: ['*://*/*'] };

/** Grants and withdraws the access that scanning pages by themselves needs. The browser asks the user again. */
export function SiteAccess() {
  const [granted, setGranted] = useState<boolean>();
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const update = () => void browser.permissions.contains(ALL_SITES).then(setGranted, reportBug);
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    update();
    return () => {
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);

  // Must be called straight from the click, or the browser does not ask.
  function request(): void {
    browser.permissions.request(ALL_SITES).then((yes) => setRefused(!yes), reportBug);
  }

  if (granted === undefined) return null;
  if (granted) {
    return (
      <div class="row">
        <p class="grow">
          <b>On.</b> Codes on the pages you visit are marked.
        </p>
        <button type="button" onClick={() => void browser.permissions.remove(ALL_SITES).catch(reportBug)}>
          Turn off
        </button>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="primary" onClick={request}>
          Mark QR codes on all pages
        </button>
      </div>
      {refused && (
        <p class="small">That is fine: codes are read when you ask for it. You can turn this on later.</p>
      )}
    </div>
  );
}
