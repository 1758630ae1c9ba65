import type { Address } from '../../utils/payload/url/address';
import { readablePath } from '../../utils/payload/url/readable-path';
import { DomainName } from './domain-name';
import { RevealedText } from './revealed-text';

/**
 * A web address as a person can judge it: the part that somebody registered large and whole, the rest subdued.
 * `short` cuts the rest: subdomains from the left, the path from the right. Letters of other scripts are shown as letters
 * where they cannot deceive.
 */
export function AddressLine({ address, short = false }: { address: Address; short?: boolean }) {
  const tail = `${address.path === '/' ? '' : address.path}${address.query}${address.fragment}`;
  return (
    <div class={short ? 'address short' : 'address'} title={short ? address.href : undefined}>
      {address.scheme === 'http' && <span class="rest plain">http://</span>}
      {address.before && (
        <span class="rest before">
          <bdi>
            <RevealedText text={address.before} />
          </bdi>
        </span>
      )}
      <DomainName name={address.registrable} />
      {address.port && <span class="rest">:{address.port}</span>}
      {tail && (
        <span class="rest tail">
          <RevealedText text={short ? readablePath(tail).slice(0, 300) : readablePath(tail)} />
        </span>
      )}
    </div>
  );
}
