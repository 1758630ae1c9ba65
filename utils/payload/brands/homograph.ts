import { skeleton } from '../idn/skeleton';
import type { HostName } from './host-name';
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

/** A number and a word make a name of their own: `1cloud` alone is no look-alike of the one that begins with a letter. */
const NUMBERED = /^\d(?:cloud|phone)$/;

interface Lookalike {
  site: Site;
  /** `letters` look the same, `digits` stand for letters, `near` is one letter off, `hyphen` is cut up. */
  how: 'letters' | 'accents' | 'digits' | 'near' | 'hyphen';
}

const hasOtherLetters = (name: string) => /[^\u0000-\u007f]/.test(name);

function likeByLetters(name: string, site: Site): Lookalike | undefined {
  if (!hasOtherLetters(name)) return name.length > 4 ? { site, how: 'letters' } : undefined;
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
  // Words with accents are other words: Zürich is no look-alike of the insurer.
  if (bare !== site.name) return { site, how: 'letters' };
  return site.group === 'known' || name.length < 5 ? undefined : { site, how: 'accents' };
}

function likeByDigits(name: string): Lookalike | undefined {
  if (!/[2-9]/.test(name)) return undefined;
  const site = siteBySkeleton(skeleton(name.replace(/[2-9]/g, (digit) => DIGITS[digit] ?? digit)));
  return site && site.name.length > 4 && !/\d/.test(site.name) ? { site, how: 'digits' } : undefined;
}

/**
 * The well-known name that a label (in Unicode) passes for by its characters alone (UTS #39: confusable); not
 * for one that is well known itself.
 */
export function homograph(name: string): Lookalike | undefined {
  if (name.length <= 3) return undefined;
  const site = siteBySkeleton(skeleton(name));
  return site && site.name !== name ? likeByLetters(name, site) : likeByDigits(name);
}

/** A name with a part that passes for a target's by its characters: `arnazon-prime`. */
function homographInPart(name: string): Lookalike | undefined {
  if (!name.includes('-') || name.length > 63) return undefined;
  const parts = name.split('-').filter((part) => part.length > 4 && !siteByName(part));
  return parts.map(homograph).find((like) => like?.site.group === 'target' && like.how !== 'accents');
}

/** A target's name cut up by hyphens: `pay-pal`. */
function hyphenated(name: string): Lookalike | undefined {
  const site = name.includes('-') ? siteByName(name.replaceAll('-', '')) : undefined;
  return site?.group === 'target' && site.name.length > 5 ? { site, how: 'hyphen' } : undefined;
}

/**
 * The well-known site that a host's name (one label in Unicode, without suffix) passes for, or `undefined`. The
 * same name under another suffix is no look-alike: many companies share one.
 */
export function findLookalike({
  name,
  isHosted,
}: Pick<HostName, 'name' | 'isHosted'>): Lookalike | undefined {
  if (siteByName(name) || NUMBERED.test(name)) return undefined;
  const like = homograph(name) ?? homographInPart(name);
  // On free hosting a near miss is a person's or a project's name more often than not.
  if (like || isHosted) return like;
  const cutUp = hyphenated(name);
  if (cutUp) return cutUp;
  const near = typosquat(name);
  return near && { site: near, how: 'near' };
}
