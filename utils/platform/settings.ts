import { storage } from '#imports';
import type { DisclosureLevel } from '../virustotal/look-up';

/** The user's VirusTotal key. `local` is readable by trusted contexts only (see `background`). */
export const apiKey = storage.defineItem<string>('local:apiKey', { fallback: '' });

export const apiVersion = storage.defineItem<'v3' | 'v2'>('local:apiVersion', { fallback: 'v3' });

/** Address of the user's own caching proxy in place of VirusTotal's API; empty for VirusTotal itself. */
export const apiBase = storage.defineItem<string>('local:apiBase', { fallback: '' });

/**
 * The user's name at VirusTotal. With it the key's real limits can be read; asking for them by key would put
 * the key into an address. Empty: the limits of a free key are assumed.
 */
export const accountName = storage.defineItem<string>('local:accountName', { fallback: '' });

/** How much a question discloses unless the user chooses otherwise; the most private first. */
export const defaultDisclosure = storage.defineItem<DisclosureLevel>('local:defaultStep', { fallback: 'id' });

/** Ask VirusTotal about every new link without a click. Never goes past `id` or `redacted`. */
export const autoCheck = storage.defineItem<boolean>('local:autoCheck', { fallback: false });

/** The share of each quota, 0 to 1, that automatic look-ups may use. */
export const autoShare = storage.defineItem<number>('local:autoShare', { fallback: 0.5 });

/** Host names whose addresses (and subdomains) are never sent anywhere. */
export const neverSend = storage.defineItem<string[]>('local:neverSend', { fallback: [] });

/** Keep a history at all. */
export const keepHistory = storage.defineItem<boolean>('local:keepHistory', { fallback: true });

/** Read pages by themselves; effective only with the optional host permission. */
export const autoScan = storage.defineItem<boolean>('local:autoScan', { fallback: true });

/** Look up who registered a domain when its report is opened. Sends the domain's name to its registry. */
export const autoRegistration = storage.defineItem<boolean>('local:autoRegistration', { fallback: false });

/** After how many hours a threat list is asked for anew. */
export const threatListHours = storage.defineItem<number>('local:threatListHours', { fallback: 24 });

/** Look at the visible part of the tab itself, on this device; effective only with access to all sites. Off until chosen. */
export const screenWitness = storage.defineItem<boolean>('local:screenWitness', { fallback: false });
