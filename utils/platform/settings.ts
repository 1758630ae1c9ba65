import type { ServerList } from '../registration/rdap/bootstrap';
import { parseUrl } from '../shared/parse-url';
import type { DisclosureLevel } from '../virustotal/look-up';
import { LANGUAGE_TAGS, type Language } from '../words/translate';
import { defineSetting } from './stored/settings-store';

const isFlag = (kept: unknown) => (typeof kept === 'boolean' ? kept : undefined);
const isText = (kept: unknown) => (typeof kept === 'string' ? kept : undefined);
const oneOf =
  <T extends string>(...all: T[]) =>
  (kept: unknown) =>
    all.find((one) => one === kept);

const number = (least: number, most: number) => (given: unknown) =>
  typeof given === 'number' && given >= least && given <= most ? given : undefined;
const wholeNumber = (least: number, most: number) => (given: unknown) =>
  Number.isInteger(given) ? number(least, most)(given) : undefined;
const texts = (given: unknown) =>
  Array.isArray(given) ? given.filter((one) => typeof one === 'string') : undefined;
/** An address that a key may be sent to: nobody on the way reads along. */
const secureAddress = (given: unknown) =>
  typeof given === 'string' && /^https:$/.test(parseUrl(given)?.protocol ?? '') ? given : undefined;

/** Taken of this kind both from an earlier version and where it is laid down for a browser. */
const readBy = <T>(read: (given: unknown) => T | undefined) => ({ earlier: read, managed: read });

/** The language of all words; `browser`: the browser's, or English where there are no words in that. */
export const languageSetting = defineSetting<Language | 'browser'>('language', {
  fallback: 'browser',
  managed: oneOf('browser', ...LANGUAGE_TAGS),
});

/** The user's VirusTotal key. */
export const apiKey = defineSetting<string>('apiKey', { fallback: '', ...readBy(isText) });

export const apiVersion = defineSetting<'v3' | 'v2'>('apiVersion', {
  fallback: 'v3',
  ...readBy(oneOf('v3', 'v2')),
});

/**
 * Address of the user's own caching proxy in place of VirusTotal's API; empty for VirusTotal itself. Not taken from
 * earlier versions: in those nothing but a content script could set it.
 */
export const apiBase = defineSetting<string>('apiBase', { fallback: '', managed: secureAddress });

/**
 * The user's name at VirusTotal. With it the key's real limits can be read; asking for them by key would put
 * the key into an address. Empty: the limits of a free key are assumed.
 */
export const accountName = defineSetting<string>('accountName', { fallback: '', ...readBy(isText) });

/** How much a question discloses unless the user chooses otherwise; the most private first. */
export const defaultDisclosure = defineSetting<DisclosureLevel>('defaultStep', {
  fallback: 'id',
  ...readBy(oneOf('id', 'redacted', 'whole')),
});

/** Ask VirusTotal about every new link without a click. Never goes past `id` or `redacted`. */
export const autoCheck = defineSetting<boolean>('autoCheck', { fallback: false, ...readBy(isFlag) });

/** The share of each quota, 0 to 1, that automatic look-ups may use. */
export const autoShare = defineSetting<number>('autoShare', {
  fallback: 0.5,
  ...readBy(number(0, 1)),
});

/** Host names whose addresses (and subdomains) are never sent anywhere. */
export const neverSend = defineSetting<string[]>('neverSend', {
  fallback: [],
  ...readBy(texts),
});

/** Keep a history at all. */
export const keepHistory = defineSetting<boolean>('keepHistory', { fallback: true, ...readBy(isFlag) });

/** So many days after it was last seen a code leaves the history; zero: never. */
export const historyDays = defineSetting<number>('historyDays', {
  fallback: 0,
  managed: wholeNumber(0, 36_500),
});

/** So many codes are kept at most. */
export const historyCount = defineSetting<number>('historyCount', {
  fallback: 100_000,
  managed: wholeNumber(1, 1_000_000),
});

/** Read pages by themselves; effective only with the optional host permission. */
export const autoScan = defineSetting<boolean>('autoScan', { fallback: true, ...readBy(isFlag) });

/** The user's own: hosts of pages on which codes are not looked for by themselves. */
export const pausedSites = defineSetting<string[]>('pausedSites', { fallback: [] });

/** Cover codes with a dangerous verdict on the pages until they are pressed. */
export const coverDangerous = defineSetting<boolean>('coverDangerous', { fallback: false, managed: isFlag });

/** Look up who registered a domain when its report is opened. Sends the domain's name to its registry. */
export const autoRegistration = defineSetting<boolean>('autoRegistration', {
  fallback: false,
  ...readBy(isFlag),
});

/** After how many hours a threat list is asked for anew. */
export const threatListHours = defineSetting<number>('threatListHours', {
  fallback: 24,
  managed: wholeNumber(1, 8760),
});

/** Look at the visible part of the tab itself, on this device; effective only with access to all sites. */
export const screenWitness = defineSetting<boolean>('screenWitness', { fallback: true, ...readBy(isFlag) });

/** IANA's list of registries, fetched anew when it is old. Not taken from earlier versions: a cache, and who knows whose. */
export const registryServers = defineSetting<ServerList | null>('registryServers', { fallback: null });

const randomSecret = () => crypto.randomUUID().replaceAll('-', '');

/** 32 hexadecimal digits by which the addresses of reports are made; with another, the old ones lead nowhere. */
export const reportSecret = defineSetting<string>('reportSecret', { fallback: '', first: randomSecret });

/** Has all addresses of reports that the browser remembers lead nowhere. */
export function renewReportSecret(): Promise<void> {
  return reportSecret.setValue(randomSecret());
}
