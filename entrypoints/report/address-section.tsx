import type { JSX } from 'preact';
import { DefinitionList } from '../../components/code/definition-list';
import { DomainName } from '../../components/code/domain-name';
import { RevealedText } from '../../components/code/revealed-text';
import { Folded } from '../../components/folded';
import type { Address } from '../../utils/payload/url/address';
import { readablePath } from '../../utils/payload/url/readable-path';
import { t } from '../../utils/words/translate';
import { differenceWords } from './difference-words';

/** The address taken apart, and every difference between what the code says and what a browser would open. */
export function AddressSection({ address, text }: { address: Address; text: string }) {
  const behind = `${address.path}${address.query}${address.fragment}`;
  const isExact = readablePath(behind) === behind;
  const rows: [string, string | JSX.Element | undefined][] = [
    [t('report-address-owner'), <DomainName key="name" name={address.registrable} />],
    [t('report-address-host'), address.host === address.registrable ? undefined : address.host],
    [t('report-address-port'), address.port],
    [t('report-address-path'), address.path === '/' ? undefined : readablePath(address.path)],
    [t('report-address-query'), readablePath(address.query)],
    [t('report-address-fragment'), readablePath(address.fragment)],
    [t('report-address-decoy'), address.decoy],
    [t('report-address-exact'), isExact ? undefined : behind],
  ];
  return (
    <Folded title={t('report-address')} open={address.differences.length > 0}>
      <DefinitionList rows={rows} raw />
      {address.differences.length > 0 && (
        <div class="note warn small">
          <b>{t('report-address-differs')}</b>
          <ul class="reasons">
            {address.differences.map((one) => (
              <li key={one.kind}>{differenceWords(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <details class="small">
        <summary>{t('report-address-text')}</summary>
        <p class="raw">
          <RevealedText text={text} />
        </p>
      </details>
    </Folded>
  );
}
