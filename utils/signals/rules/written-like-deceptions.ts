import { PROXY_HOST } from '../../payload/brands/embedded-name';
import { type AddressParts, addressParts } from '../name-model/address-parts';
import { type NameScore, scoreAddress } from '../name-model/score';
import type { Rule } from '../rule';

/** Longer paths are cut. */
const LONGEST_PATH = 30;

/** The parts of an address that weighed at least a fifth of the heaviest, in the order in which they are read. */
function heaviest(address: AddressParts, { parts }: NameScore): string {
  const most = Math.max(...Object.values(parts));
  const texts = [
    { text: address.before, weight: parts.before },
    { text: address.name, weight: parts.name },
    { text: `.${address.suffix}`, weight: parts.suffix },
    { text: (address.path + address.query).slice(0, LONGEST_PATH), weight: parts.path },
  ];
  const shown = texts.filter(({ text, weight }) => text.length > 1 && weight > 0 && weight >= most / 5);
  return shown.map(({ text }) => text).join(' … ') || address.name;
}

/**
 * An address that is written as those of deceptive pages are, by the project's own model. Never more than a medium
 * reason: it is a guess. Well-known sites and public bodies are not asked about, nor is where a log-in returns to or what
 * may only be an address in passing.
 */
export const writtenLikeDeceptions: Rule = ({ targets, hops }) => {
  const unsure = new Set(
    hops.filter(({ kind }) => kind === 'log-in' || kind === 'guess').map(({ url }) => url),
  );
  return targets.flatMap(({ address, name }) => {
    if (unsure.has(address.href)) return [];
    if (!name || name.site || name.isInstitution || PROXY_HOST.test(address.host)) return [];
    const parts = URL.canParse(address.href) ? addressParts(new URL(address.href)) : undefined;
    if (!parts) return [];
    const found = scoreAddress(parts);
    if (!found.isSuspect) return [];
    const evidence = { host: address.host, parts: heaviest(parts, found) };
    return [{ rule: 'written-like-deceptions', level: 'medium', evidence }];
  });
};
