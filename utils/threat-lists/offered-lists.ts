/** The lists that the options offer. */
export type OfferedListId = 'phishing-database' | 'phishing-database-links' | 'urlhaus-filter' | 'phishunt';

/** A list that the options offer by name. */
export interface OfferedList {
  /** Its words stand in `words.ts`. */
  id: OfferedListId;
  name: string;
  url: string;
  /** Under which terms its makers give it to everybody. */
  licence: string;
  /** Where they say so. */
  terms: string;
}

/**
 * Lists whose published terms let anybody use them for anything, seen in November 2026. Left out for their terms:
 * OpenPhish (not for businesses), PhishTank and URLhaus itself (a key of one's own), Phishing Army and HaGeZi (their terms
 * could not be read); and lists of advertisers, which are no threat.
 */
export const OFFERED_LISTS: readonly OfferedList[] = [
  {
    id: 'phishing-database',
    name: 'Phishing.Database',
    url: 'https://phish.co.za/latest/phishing-domains-ACTIVE.txt',
    licence: 'MIT',
    terms: 'https://github.com/Phishing-Database/Phishing.Database#license',
  },
  {
    id: 'phishing-database-links',
    name: 'Phishing.Database links',
    url: 'https://phish.co.za/latest/phishing-links-ACTIVE.txt',
    licence: 'MIT',
    terms: 'https://github.com/Phishing-Database/Phishing.Database#license',
  },
  {
    id: 'urlhaus-filter',
    name: 'Malicious URL Blocklist',
    url: 'https://malware-filter.gitlab.io/malware-filter/urlhaus-filter-hosts-online.txt',
    licence: 'CC0',
    terms: 'https://gitlab.com/malware-filter/urlhaus-filter#license',
  },
  {
    id: 'phishunt',
    name: 'phishunt.io',
    url: 'https://raw.githubusercontent.com/0xDanielLopez/phishunt-feed/main/blocklist/hosts.txt',
    licence: 'CC0',
    terms: 'https://raw.githubusercontent.com/0xDanielLopez/phishunt-feed/main/blocklist/hosts.txt',
  },
];
