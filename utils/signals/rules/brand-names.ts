import { combosquat, mentions } from '../../payload/brands/combosquat';
import { embeddedName } from '../../payload/brands/embedded-name';
import { findLookalike } from '../../payload/brands/homograph';
import type { HostName } from '../../payload/brands/host-name';
import type { Site } from '../../payload/brands/well-known';
import type { Rule, RuleFinding } from '../rule';
import type { SignalLevel } from '../signal';

type BrandRule = 'look-alike' | 'near-miss' | 'embedded-name' | 'added-word' | 'names-another-site';

/**
 * The strongest finding about one host. A well-known site is never one itself, and each heuristic has its filter
 * against false positives beside it, in `utils/payload/brands`.
 */
function strongest(hostname: string, host: HostName): RuleFinding | undefined {
  const finding = (rule: BrandRule, level: SignalLevel, site: Site, how?: string): RuleFinding => ({
    rule,
    level,
    evidence: { host: hostname, looks: host.name, site: site.domain, ...(how && { how }) },
  });
  const like = host.isInstitution ? undefined : findLookalike(host);
  const isNear = like?.how === 'near' || like?.how === 'hyphen';
  if (like && !isNear) {
    return finding('look-alike', like.how === 'accents' ? 'medium' : 'high', like.site, like.how);
  }
  const embedded = embeddedName(hostname, host);
  if (embedded) return finding('embedded-name', 'high', embedded);
  if (like) return finding('near-miss', 'medium', like.site, like.how);
  const joined = combosquat(host);
  if (joined) return finding('added-word', 'medium', joined);
  const mentioned = mentions(host);
  return mentioned && finding('names-another-site', 'info', mentioned);
}

/**
 * Hosts that pass for a well-known site's, after Chromium's look-alike warnings
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/security/lookalikes/lookalike-domains.md).
 */
export const brandNames: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }): RuleFinding[] => {
    if (!name || name.site) return [];
    const found = strongest(address.host, name);
    return found ? [found] : [];
  });
