import { browser } from '#imports';
import { Words } from '../words';

/** Where a key of the user's own is offered: what it is good for, and where to enter it. */
export function KeyOffer() {
  return (
    <p class="small">
      <Words
        id="popup-key-offer"
        parts={{
          link: (inside) => (
            <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
              {inside}
            </button>
          ),
        }}
      />
    </p>
  );
}
