import { brandInside } from '../../payload/brands/brand-inside';
import type { HostName } from '../../payload/brands/host-name';
import type { Rule } from '../rule';

/** Shorter names have honest neighbours among words. */
const SHORTEST = 7;

/** Labels in which a word can be a part: those with a hyphen, and whatever stands in front of a name. */
const labelsWithParts = ({ labels }: HostName) =>
  labels.filter((label, at) => at < labels.length - 1 || label.includes('-'));

/**
 * A word of a name that misses a much-imitated one by a letter: `sec-rakouten.com`. Whole names are the business of
 * `brandNames`, names on free hosting that of `hostedBrand`.
 */
export const nearMissPart: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }) => {
    if (!name || name.site || name.isHosted || name.isInstitution) return [];
    const found = labelsWithParts(name)
      .map(brandInside)
      .find((one) => one?.how === 'near' && !one.isTopic && one.site.name.length >= SHORTEST);
    if (!found) return [];
    const evidence = { host: address.host, word: found.word, site: found.site.domain };
    return [{ rule: 'near-miss-part', level: 'medium', evidence }];
  });
