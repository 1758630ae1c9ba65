import { browser } from '#imports';
import { StateIcon } from '../../components/code/state-icon';
import { SiteAccess } from '../../components/site-access';
import { stateLabel } from '../../utils/marks/state-icons';
import type { MarkState } from '../../utils/platform/messages';

/** The first page: what it does, what it does not, and one button. */
export function Welcome() {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>See where a QR code leads before you scan it</h1>
      </header>
      <section class="card stack">
        <h2>Let it look for codes by itself</h2>
        <p>
          QR Code Previewer can mark the QR codes on the pages you visit and tell you at once what speaks
          against them. For that it needs to see the pictures on those pages. They, and what the tab in front
          shows, are looked at in memory on this device and are not kept or sent anywhere.
        </p>
        <SiteAccess />
        <p class="small quiet">
          You can say no. Then nothing happens until you ask: click the toolbar button, or right-click a
          picture and choose “Check QR link”.
        </p>
      </section>
      <section class="card stack">
        <h2>What leaves this device</h2>
        <ul class="reasons">
          <li>
            Codes are read and judged on this device. What they say, and which pages you visit, is sent to
            nobody for that.
          </li>
          <li>
            Pictures of the page’s own site are taken as your browser has them. Those that it shows from other
            sites are asked for once more there, without your cookies, since a page may not hand them over.
          </li>
          <li>
            Only if you enter your own VirusTotal key can you ask what some ninety security engines say about
            a link. Each code has a button for that, with what exactly is sent below it. With a key, choosing
            “Check QR link” is the question itself: it sends what you have set in the settings, at first a
            fingerprint of the link.
          </li>
          <li>There is no account, no statistics and no server of ours.</li>
        </ul>
        <div class="row">
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            Enter a VirusTotal key (optional)
          </button>
        </div>
      </section>
      <section class="card stack">
        <h2>The signs</h2>
        <SignList />
        <p class="small quiet">
          A sign on the page is a hint: a page could paint one itself. What the toolbar button shows cannot be
          faked by a page.
        </p>
      </section>
    </>
  );
}

const STATES: MarkState[] = ['unchecked', 'nothing-found', 'unknown', 'suspicious', 'malicious'];

function SignList() {
  return (
    <ul class="stack">
      {STATES.map((state) => (
        <li key={state} class="row">
          <StateIcon state={state} />
          <span>{stateLabel(state)}</span>
        </li>
      ))}
    </ul>
  );
}
