import { parse } from 'tldts';
import { KNOWN, TARGETS, WORDS } from '../data/well-known-sites';
import { skeleton } from '../idn/skeleton';

/** A well-known site, such as `paypal.com`. */
export interface Site {
  domain: string;
  /** Its name without the public suffix: `paypal`. */
  name: string;
  /** How far look-alikes of it are looked for: near misses too, or exact ones only. */
  group: 'target' | 'word' | 'known';
}

interface Index {
  byDomain: Map<string, Site>;
  byName: Map<string, Site>;
  bySkeleton: Map<string, Site>;
}

let index: Index | undefined;

function buildIndex(): Index {
  const built: Index = { byDomain: new Map(), byName: new Map(), bySkeleton: new Map() };
  const add = (list: string, group: Site['group']) => {
    for (const domain of list.trim().split(/\s+/)) {
      const parsed = parse(domain, { allowPrivateDomains: true });
      const name = parsed.domainWithoutSuffix ?? domain.split('.')[0] ?? '';
      const site: Site = { domain, name, group };
      built.byDomain.set(domain, site);
      // Of several sites with one name the first is the best known.
      if (!built.byName.has(name)) built.byName.set(name, site);
      const key = skeleton(name);
      if (!built.bySkeleton.has(key)) built.bySkeleton.set(key, site);
    }
  };
  add(TARGETS, 'target');
  add(WORDS, 'word');
  add(KNOWN, 'known');
  return built;
}

function sites(): Index {
  index ??= buildIndex();
  return index;
}

/** The well-known site with exactly this registrable domain (ASCII). */
export const siteByDomain = (domain: string): Site | undefined => sites().byDomain.get(domain);

/** The best-known site with exactly this name, whatever its suffix. */
export const siteByName = (name: string): Site | undefined => sites().byName.get(name);

/** The best-known site whose name has this skeleton, which means that it looks the same at a glance. */
export const siteBySkeleton = (key: string): Site | undefined => sites().bySkeleton.get(key);

/** Every well-known site, best known first. */
export const allSites = (): Iterable<Site> => sites().byDomain.values();
