import type { JSX } from 'preact';
import { DefinitionList } from '../../components/code/definition-list';
import { DomainName } from '../../components/code/domain-name';
import { RevealedText } from '../../components/code/revealed-text';
import { Folded } from '../../components/folded';
import type { Address } from '../../utils/payload/url/address';
import { differenceWords } from './difference-words';

/** The address taken apart, and every difference between what the code says and what a browser would open. */
export function AddressSection({ address, text }: { address: Address; text: string }) {
  const rows: [string, string | JSX.Element | undefined][] = [
    ['Belongs to', <DomainName key="name" name={address.registrable} />],
    ['Full name of the server', address.host === address.registrable ? undefined : address.host],
    ['Port', address.port],
    ['Page on it', address.path === '/' ? undefined : address.path],
    ['Passed along', address.query],
    ['Part for the page only', address.fragment],
    ['Decoy before the @', address.decoy],
  ];
  return (
    <Folded title="The address, part by part" open={address.differences.length > 0}>
      <DefinitionList rows={rows} raw />
      {address.differences.length > 0 && (
        <div class="note warn small">
          <b>The code’s text is not what a browser opens:</b>
          <ul class="reasons">
            {address.differences.map((one) => (
              <li key={one.kind}>{differenceWords(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <details class="small">
        <summary>The text as it stands in the code</summary>
        <p class="raw">
          <RevealedText text={text} />
        </p>
      </details>
    </Folded>
  );
}
