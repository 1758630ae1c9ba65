import { AddressLine } from '../../components/code/address-line';
import { StateIcon } from '../../components/code/state-icon';
import type { CodeDetails } from '../../utils/codes/code-details';

/** The verdict and where it leads, before anything else. */
export function Heading({ code }: { code: CodeDetails }) {
  return (
    <header class="card" style={{ alignItems: 'flex-start' }}>
      <StateIcon state={code.state} large />
      <div class="grow stack">
        <h1 class={`headline ${code.verdict.level}`}>{code.verdict.headline}</h1>
        {code.address ? <AddressLine address={code.address} /> : <p>{code.description.title}</p>}
      </div>
    </header>
  );
}
