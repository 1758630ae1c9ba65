import { type BrandInside, brandInside } from '../../payload/brands/brand-inside';
import { combosquat } from '../../payload/brands/combosquat';
import { embeddedName } from '../../payload/brands/embedded-name';
import type { HostName } from '../../payload/brands/host-name';
import type { Rule } from '../rule';

/** Services where accounts of companies stand under their plain names, given out long ago. */
const CODE_HOSTS = /^(?:github|gitlab|readthedocs)\.io$/;

/** Not where the name is an honest topic: people write about tools on the very same services. */
function imitated(name: HostName): BrandInside | undefined {
  return name.labels
    .toReversed()
    .map(brandInside)
    .find((found) => found && !found.isTopic);
}

/**
 * A much-imitated name, or one a letter off, in a name that anyone gets within minutes. On lists of phishing hosts
 * nearly all such names are on them, on lists of ordinary ones next to none.
 */
export const hostedBrand: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }) => {
    if (!name?.isHosted || name.site || !address.privateSuffix) return [];
    // The rules about names have said so already, in stronger words.
    if (combosquat(name) || embeddedName(address.host, name)) return [];
    const found = imitated(name);
    if (!found) return [];
    const { word, site } = found;
    if (name.name === site.name && CODE_HOSTS.test(address.privateSuffix)) return [];
    const evidence = { host: address.host, word, site: site.domain, suffix: address.privateSuffix };
    return [{ rule: 'hosted-brand', level: 'medium', evidence }];
  });
