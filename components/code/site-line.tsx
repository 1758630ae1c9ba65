import type { Address } from '../../utils/payload/url/address';
import { DomainName } from './domain-name';
import { RevealedText } from './revealed-text';

/** Whose site an address leads to, on one line: the registered part whole, what stands before it cut from the left. */
export function SiteLine({ address: { before, registrable, port } }: { address: Address }) {
  return (
    <span class="address site">
      {before && (
        <span class="rest before">
          <bdi>
            <RevealedText text={before} />
          </bdi>
        </span>
      )}
      <DomainName name={registrable} />
      {port && <span class="rest port">:{port}</span>}
    </span>
  );
}
