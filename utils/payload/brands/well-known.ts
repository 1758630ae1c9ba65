import { parse } from 'tldts';
import { KNOWN, TARGETS, WORDS } from '../data/well-known-sites';
import { skeleton } from '../idn/skeleton';

/** A well-known site, such as `paypal.com`. */
export interface Site {
  domain: string;
  /** Its name without the public suffix: `paypal`. */
  name: string;
  /** How far look-alikes of it are sought: near misses too, or exact ones only. */
  group: 'target' | 'word' | 'known';
}

interface Index {
  byDomain: Map<string, Site>;
  byName: Map<string, Site>;
  bySkeleton: Map<string, Site>;
}

let index: Index | undefined;

function build(): Index {
  const made: Index = { byDomain: new Map(), byName: new Map(), bySkeleton: new Map() };
  const add = (list: string, group: Site['group']) => {
    for (const domain of list.trim().split(/\s+/)) {
      const suffix = parse(domain, { allowPrivateDomains: true });
      const name = suffix.domainWithoutSuffix ?? domain.split('.')[0] ?? '';
      const site: Site = { domain, name, group };
      made.byDomain.set(domain, site);
      // Of several sites with one name the first is the best known.
      if (!made.byName.has(name)) made.byName.set(name, site);
      const look = skeleton(name);
      if (!made.bySkeleton.has(look)) made.bySkeleton.set(look, site);
    }
  };
  add(TARGETS, 'target');
  add(WORDS, 'word');
  add(KNOWN, 'known');
  return made;
}

function lookUp(): Index {
  index ??= build();
  return index;
}

/** The well-known site with exactly this registrable domain (ASCII). */
export const siteByDomain = (domain: string): Site | undefined => lookUp().byDomain.get(domain);

/** The best-known site with exactly this name, whatever its suffix. */
export const siteByName = (name: string): Site | undefined => lookUp().byName.get(name);

/** The best-known site whose name looks the same at a glance. */
export const siteBySkeleton = (look: string): Site | undefined => lookUp().bySkeleton.get(look);

/** Every well-known site, best known first. */
export const allSites = (): Iterable<Site> => lookUp().byDomain.values();
