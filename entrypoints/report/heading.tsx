import { AddressLine } from '../../components/code/address-line';
import { StateIcon } from '../../components/code/state-icon';
import type { CodeDetails } from '../../utils/codes/code-details';

/** The verdict and where it leads, before anything else. */
export function Heading({ view }: { view: CodeDetails }) {
  return (
    <header class="card" style={{ alignItems: 'flex-start' }}>
      <StateIcon state={view.state} large />
      <div class="grow stack">
        <h1 class={`headline ${view.verdict.level}`}>{view.verdict.headline}</h1>
        {view.address ? <AddressLine address={view.address} /> : <p>{view.description.title}</p>}
      </div>
    </header>
  );
}
