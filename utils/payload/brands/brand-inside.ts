import { typosquat } from './typosquat';
import { allSites, type Site, siteByName } from './well-known';

/** Words of everyday language, or parts of longer ones: found only where they stand alone. */
const WORDLIKE = new Set(
  `booking chase oracle kraken blizzard norton healthcare blockchain telegram emirates revolut intuit allegro correos
  discord carrefour amazon target naver expedia etrade`.split(/\s+/),
);

/** Names that people write about, or tools that they build on; their honest pages carry them. */
const TOPICS = new Set(
  `github gitlab bitbucket wordpress stackoverflow wikipedia openai chatgpt anthropic minecraft nintendo playstation
  google youtube nvidia cloudflare oracle blockchain healthcare twitter reddit twitch discord chase booking kraken`.split(
    /\s+/,
  ),
);

/** A much-imitated name in a label. */
export interface BrandInside {
  site: Site;
  /** `alone` is a word of its own, `inside` is written together with others, `near` is a word one letter off. */
  how: 'alone' | 'inside' | 'near';
  /** The word in the label. */
  word: string;
  /** People name honest projects and pages after it. */
  isTopic: boolean;
}

let byStart: Map<string, Site[]> | undefined;

/** Targets with long names by their first four letters, so that a label costs one look-up a letter. */
function sitesByStart(): Map<string, Site[]> {
  if (byStart) return byStart;
  byStart = new Map();
  for (const site of allSites()) {
    if (site.group !== 'target' || site.name.length < 6 || WORDLIKE.has(site.name)) continue;
    const start = site.name.slice(0, 4);
    byStart.set(start, [...(byStart.get(start) ?? []), site]);
  }
  return byStart;
}

function writtenInside(label: string): Site | undefined {
  for (let at = 0; at + 6 <= label.length; at += 1) {
    const starting = sitesByStart().get(label.slice(at, at + 4));
    const site = starting?.find(({ name }) => label.startsWith(name, at));
    if (site) return site;
  }
  return undefined;
}

/** Words between hyphens, and those that digits part where they are long enough not to be chance. */
const wordsOf = (label: string) => [
  ...label.split('-').filter((word) => word.length === 3),
  ...label.split(/[^a-z]+/).filter((word) => word.length > 3),
];

/**
 * The much-imitated name in one label of a host (lower case): as a word, inside a longer word, or as a word one
 * letter off. Chromium's look-alike warnings split labels into words likewise.
 */
export function brandInside(label: string): BrandInside | undefined {
  if (label.length < 3 || label.length > 63) return undefined;
  const found = (site: Site, how: BrandInside['how'], word: string) => ({
    site,
    how,
    word,
    isTopic: TOPICS.has(site.name),
  });
  const words = wordsOf(label);
  for (const word of words) {
    const site = siteByName(word);
    if (site?.group === 'target') return found(site, 'alone', word);
  }
  const inside = writtenInside(label);
  if (inside) return found(inside, 'inside', inside.name);
  for (const word of words) {
    if (word.length < 6 || siteByName(word)) continue;
    const site = typosquat(word);
    if (site && site.name.length > 5) return found(site, 'near', word);
  }
  return undefined;
}
