/** A list that the options offer by name. */
export interface OfferedList {
  id: string;
  name: string;
  /** What it holds, in a few words. */
  about: string;
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
    about: 'Domains of active phishing pages',
    url: 'https://phish.co.za/latest/phishing-domains-ACTIVE.txt',
    licence: 'MIT',
    terms: 'https://github.com/Phishing-Database/Phishing.Database#license',
  },
  {
    id: 'phishing-database-links',
    name: 'Phishing.Database links',
    about: 'Addresses of active phishing pages, also on sites that are harmless otherwise',
    url: 'https://phish.co.za/latest/phishing-links-ACTIVE.txt',
    licence: 'MIT',
    terms: 'https://github.com/Phishing-Database/Phishing.Database#license',
  },
  {
    id: 'urlhaus-filter',
    name: 'Malicious URL Blocklist',
    about: 'Hosts that spread malware now, by URLhaus of abuse.ch',
    url: 'https://malware-filter.gitlab.io/malware-filter/urlhaus-filter-hosts-online.txt',
    licence: 'CC0',
    terms: 'https://gitlab.com/malware-filter/urlhaus-filter#license',
  },
  {
    id: 'phishunt',
    name: 'phishunt.io',
    about: 'Hosts that imitate well-known names',
    url: 'https://raw.githubusercontent.com/0xDanielLopez/phishunt-feed/main/blocklist/hosts.txt',
    licence: 'CC0',
    terms: 'https://raw.githubusercontent.com/0xDanielLopez/phishunt-feed/main/blocklist/hosts.txt',
  },
];
