import { skeleton } from '../idn/skeleton';
import { typosquat } from './typosquat';
import { type Site, siteByName, siteBySkeleton } from './well-known';

/** Digits as letters, beyond those that the skeleton already takes for one. */
const DIGITS: Record<string, string> = {
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

export interface Lookalike {
  site: Site;
  /** `letters` look the same, `digits` stand for letters, `near` is one letter off, `hyphen` is cut up. */
  how: 'letters' | 'accents' | 'digits' | 'near' | 'hyphen';
}

const hasOtherLetters = (name: string) => /[^\u0000-\u007f]/.test(name);

/** The well-known name that a label (in Unicode) passes for by its characters alone; not for one that is well known itself. */
export function homograph(name: string): Lookalike | undefined {
  const site = siteBySkeleton(skeleton(name));
  if (site && site.name !== name && name.length > 3) {
    if (!hasOtherLetters(name)) return name.length > 4 ? { site, how: 'letters' } : undefined;
    const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
    // Words with accents are other words: Zürich is no look-alike of the insurer.
    if (bare !== site.name) return { site, how: 'letters' };
    return site.group === 'known' || name.length < 5 ? undefined : { site, how: 'accents' };
  }
  if (/[2-9]/.test(name) && name.length > 3) {
    const spelled = siteBySkeleton(skeleton(name.replace(/[2-9]/g, (digit) => DIGITS[digit] ?? digit)));
    if (spelled && spelled.name.length > 4 && !/\d/.test(spelled.name))
      return { site: spelled, how: 'digits' };
  }
  return undefined;
}

/** A name with a part that passes for a target's by its characters: `arnazon-prime`. */
function inParts(name: string): Lookalike | undefined {
  if (!name.includes('-') || name.length > 63) return undefined;
  const parts = name.split('-').filter((part) => part.length > 4 && !siteByName(part));
  return parts.map(homograph).find((found) => found?.site.group === 'target' && found.how !== 'accents');
}

/**
 * The well-known site that a name (one label in Unicode, without suffix) passes for, or `undefined`. The same
 * name under another suffix is no look-alike: many companies share one.
 */
export function findLookalike(name: string, isHosted: boolean): Lookalike | undefined {
  const own = siteByName(name);
  if (own) return undefined;
  const found = homograph(name) ?? inParts(name);
  // On free hosting a near miss is a person's or a project's name more often than not.
  if (found || isHosted) return found;
  if (name.includes('-')) {
    const joined = siteByName(name.replaceAll('-', ''));
    if (joined?.group === 'target' && joined.name.length > 5) return { site: joined, how: 'hyphen' };
  }
  const near = typosquat(name);
  return near && { site: near, how: 'near' };
}
