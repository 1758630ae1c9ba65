import { AddressLine } from '../../components/code/address-line';
import { Sign } from '../../components/code/state-icon';
import type { CodeView } from '../../utils/codes/code-details';

/** The verdict and where it leads, before anything else. */
export function Heading({ view }: { view: CodeView }) {
  return (
    <header class="card" style={{ alignItems: 'flex-start' }}>
      <Sign state={view.state} large />
      <div class="grow stack">
        <h1 class={`headline ${view.verdict.level}`}>{view.verdict.headline}</h1>
        {view.address ? <AddressLine address={view.address} /> : <p>{view.description.title}</p>}
      </div>
    </header>
  );
}
