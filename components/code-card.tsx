import { browser } from '#imports';
import type { CodeView } from '../utils/view';
import { AddressLine } from './address-line';
import { CopyButton } from './copy-button';
import { HiddenText } from './hidden-text';
import { LookUpPanel } from './look-up-panel';
import { Sign } from './sign';

/** Enough reasons to decide by; the report page has all of them. */
const REASONS_SHOWN = 3;

/** One code in the popup: where it leads, what speaks against it, and what can be done. */
export function CodeCard({ view }: { view: CodeView }) {
  const { verdict, state, description } = view;
  return (
    <article
      class={`card stack ${verdict.level}`}
      data-code={view.id}
      data-text={view.text}
      data-state={state}
    >
      <div class="row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
        <Sign state={state} />
        <div class="grow">
          <p class="small quiet">{description.title}</p>
          {view.address ? (
            <AddressLine address={view.address} short />
          ) : (
            <p class="raw">
              <HiddenText text={view.text.slice(0, 600)} />
            </p>
          )}
        </div>
      </div>
      <p class={`headline ${verdict.level}`}>{verdict.headline}</p>
      {verdict.reasons.length > 0 && (
        <ul class="reasons small">
          {verdict.reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason.text}>
              <HiddenText text={reason.text} />
            </li>
          ))}
        </ul>
      )}
      {'url' in view.checkable && <LookUpPanel view={view} />}
      <div class="row">
        <button
          type="button"
          onClick={() =>
            void browser.tabs.create({ url: browser.runtime.getURL(`/report.html?code=${view.id}`) })
          }
        >
          Details
        </button>
        <CopyButton text={view.text} />
      </div>
    </article>
  );
}
