import { parseUrl } from '../shared/parse-url';
import { accessWithin } from './log-in-within';
import type { Payload } from './payload';
import { isOverlayHost, isPublicHost } from './url/public-host';

/** Why nothing about a code may be sent anywhere. */
export type RefusedReason =
  | 'not-web' // no web address: a password, a payment, a text …
  | 'log-in' // an address that logs someone in: the address is the secret
  | 'private-host' // inside a house, an office or this device
  | 'overlay-host' // in Tor or another network of its own, where names are secrets
  | 'too-long';

/** Longer addresses do not fit into a code and are not worth a question. */
const MAX_LENGTH = 8192;

/**
 * The gate: the one address that may be asked about, or why there is none. Only a public http or https
 * address passes; everything else stays on the device.
 */
export function checkableUrl(payload: Payload): { url: string } | { refused: RefusedReason } {
  if (payload.kind === 'device-link') return { refused: 'log-in' };
  const parsed = payload.kind === 'web' ? parseUrl(payload.url) : undefined;
  if (!parsed) return { refused: 'not-web' };
  // Each look at an address's parts makes another text.
  const { protocol, hostname, href: url } = parsed;
  if (protocol !== 'http:' && protocol !== 'https:') return { refused: 'not-web' };
  if (isOverlayHost(hostname)) return { refused: 'overlay-host' };
  if (!isPublicHost(hostname)) return { refused: 'private-host' };
  if (accessWithin(url).length > 0) return { refused: 'log-in' };
  return url.length > MAX_LENGTH ? { refused: 'too-long' } : { url };
}
