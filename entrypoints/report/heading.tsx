import { useEffect } from 'preact/hooks';
import { AddressLine } from '../../components/code/address-line';
import { StateIcon } from '../../components/code/state-icon';
import { SymbolName } from '../../components/reading/symbol-name';
import type { CodeDetails } from '../../utils/codes/code-details';
import { codeName } from '../../utils/codes/code-summary';
import { t } from '../../utils/words/translate';
import { Actions } from './actions';

/** Where it leads and what that comes to, before anything else; then what can be done. */
export function Heading({ code }: { code: CodeDetails }) {
  const { address, description, verdict, state } = code;
  useTitle(code);
  return (
    <header class={`card heading ${verdict.level}`}>
      <StateIcon state={state} large />
      <div class="grow stack">
        {address ? <AddressLine address={address} /> : <p class="kind">{description.title}</p>}
        <h1 class={`headline ${verdict.level}`}>{verdict.headline}</h1>
        <SymbolName code={code} />
        <Actions code={code} />
      </div>
    </header>
  );
}

/** Names the tab, so that several reports can be told apart. The browser remembers titles, so a private window's has none. */
function useTitle(code: CodeDetails): void {
  const { private: isPrivate } = code;
  const title = t('report-title-of', { name: codeName(code) });
  useEffect(() => {
    if (!isPrivate) document.title = title;
  }, [title, isPrivate]);
}
