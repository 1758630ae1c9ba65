import { browser } from '#imports';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportAddress } from '../../utils/codes/report-address';
import type { Basis } from '../../utils/codes/sightings';
import { reportBug } from '../../utils/platform/errors';
import { reasonsInBrief } from '../../utils/verdict/reason';
import { LookUpPanel } from '../look-up/look-up-panel';
import { AddressLine } from './address-line';
import { CopyButton } from './copy-button';
import { MaskedText } from './masked-text';
import { RevealedText } from './revealed-text';
import { StateIcon } from './state-icon';

/** Enough reasons to decide by; the report page has all of them. */
const REASONS_SHOWN = 3;
const FIELDS_SHOWN = 4;

/** What the code was read from; that source and screen agree is what everybody expects, so it is not said. */
const BASIS_WORDS: Partial<Record<Basis, string>> = {
  source: 'Read from the picture; the screen has not shown it yet.',
  screen: 'Read from the screen.',
};

/** In a tab; from Chromium's popup in a private window in its own place, since a tab would be in another window. */
async function openReport({ id, private: isPrivate }: CodeDetails): Promise<void> {
  const url = await reportAddress(id);
  if (isPrivate && !import.meta.env.FIREFOX) location.assign(url);
  else await browser.tabs.create({ url });
}

/** One code in the popup: where it leads, what speaks against it, and what can be done. */
export function CodeCard({ code }: { code: CodeDetails }) {
  const { verdict, state, description } = code;
  const reasons = reasonsInBrief(verdict.reasons, REASONS_SHOWN);
  return (
    <article
      class={`card stack ${verdict.level}`}
      data-code={code.id}
      data-text={code.text}
      data-state={state}
    >
      <div class="row" style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
        <StateIcon state={state} />
        <div class="grow">
          {!code.address && <p class="small quiet">{description.title}</p>}
          {code.address ? <AddressLine address={code.address} short /> : <Fields code={code} />}
        </div>
      </div>
      <div class="row">
        <p class={`headline grow ${verdict.level}`}>{verdict.headline}</p>
        <button type="button" class="link small" onClick={() => void openReport(code).catch(reportBug)}>
          Details
        </button>
        <CopyButton text={code.text} link />
      </div>
      {reasons.length > 0 && (
        <ul class="reasons small">
          {reasons.map((reason) => (
            <li key={reason.text}>
              <RevealedText text={reason.text} />
            </li>
          ))}
        </ul>
      )}
      {code.basis && BASIS_WORDS[code.basis] && <p class="small quiet">{BASIS_WORDS[code.basis]}</p>}
      {'url' in code.checkable && <LookUpPanel code={code} />}
    </article>
  );
}

/** What a code that is no link holds; its secrets are shown on request only. */
function Fields({ code }: { code: CodeDetails }) {
  return (
    <div class="raw">
      {code.description.fields.slice(0, FIELDS_SHOWN).map(({ label, value, secret }, i) => (
        <div key={`${i} ${label}`}>
          <span class="quiet">{label}: </span>
          {secret ? <MaskedText text={value} /> : <RevealedText text={value.slice(0, 300)} />}
        </div>
      ))}
    </div>
  );
}
