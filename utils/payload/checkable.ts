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
  const url = payload.kind === 'web' ? parseUrl(payload.url) : undefined;
  if (!url) return { refused: 'not-web' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'not-web' };
  if (isOverlayHost(url.hostname)) return { refused: 'overlay-host' };
  if (!isPublicHost(url.hostname)) return { refused: 'private-host' };
  if (accessWithin(url.href).length > 0) return { refused: 'log-in' };
  return url.href.length > MAX_LENGTH ? { refused: 'too-long' } : { url: url.href };
}
