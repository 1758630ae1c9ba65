import { DEMO_CODES } from '../../demo/codes';
import { fixtures } from '../../stand-ins/virustotal';

/** The codes in the old version's profile, by what had become of each when it was closed. */
export const OLD_CODES = {
  malicious: fixtures.bank.url,
  clean: fixtures.menu.url,
  suspicious: fixtures.prize.url,
  unknown: fixtures.unknown.url,
  /** Asked about without its secrets. */
  shortened: 'https://clean.example.com/welcome?invite=8fK2pqLx81ZtQw3v',
  /** What came back was no answer. */
  failed: 'https://clean.example.com/failed',
  /** A young domain, its registration looked up and its page looked at. */
  young: 'https://young-shop.com/plain',
  /** VirusTotal had refused it for the time being. */
  held: 'https://clean.example.com/held',
  /** It had not been asked about yet, because another was refused. */
  waiting: 'https://malicious.example.com/waiting',
  /** Seen and never asked about: the first is on the list of sites that are never sent. */
  neverSent: 'https://wiki.intranet.example.com/plan',
  wifi: DEMO_CODES.groupWifi.text,
} as const;

export const NEVER_SENT = ['intranet.example.com', 'bank.example.org'];
export const ACCOUNT = 'premium-user';
