import { combosquat, mentions } from '../../payload/brands/combosquat';
import { embeddedName } from '../../payload/brands/embedded-name';
import { findLookalike } from '../../payload/brands/homograph';
import type { Rule, RuleFinding } from '../rule';

/**
 * Hosts that pass for a well-known site's, the strongest finding for each address only. After Chromium's
 * look-alike warnings (components/lookalikes): a well-known site is never one itself, and each heuristic has
 * its false-positive filter beside it (utils/payload/names).
 */
export const brandNames: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }): RuleFinding[] => {
    if (!name || name.site) return [];
    const evidence = (site: { domain: string }) => ({
      host: address.host,
      looks: name.name,
      site: site.domain,
    });
    const like = name.isInstitution ? undefined : findLookalike(name.name, name.isHosted);
    if (like && like.how !== 'near' && like.how !== 'hyphen') {
      const level = like.how === 'accents' ? 'medium' : 'high';
      return [{ rule: 'look-alike', level, evidence: { ...evidence(like.site), how: like.how } }];
    }
    const inside = embeddedName(address.host, name);
    if (inside) return [{ rule: 'embedded-name', level: 'high', evidence: evidence(inside) }];
    if (like)
      return [{ rule: 'near-miss', level: 'medium', evidence: { ...evidence(like.site), how: like.how } }];
    const joined = combosquat(name);
    if (joined) return [{ rule: 'added-word', level: 'medium', evidence: evidence(joined) }];
    const named = mentions(name);
    return named ? [{ rule: 'names-another-site', level: 'info', evidence: evidence(named) }] : [];
  });
