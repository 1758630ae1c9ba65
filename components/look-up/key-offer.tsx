import { browser } from '#imports';

/** Where a key of the user's own is offered: what it is good for, and where to enter it. */
export function KeyOffer() {
  return (
    <p class="small">
      <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
        Add a VirusTotal key
      </button>{' '}
      of your own to have links checked by some ninety security engines. Keys are free.
    </p>
  );
}
