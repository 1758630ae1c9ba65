import { MAX_ADDRESS } from '../limits';

/** What speaks against an address. */
export type AddressProblem = 'not-web' | 'private' | 'too-long' | 'broken';

/**
 * The exact address that would be requested: http(s) only, without user name, password and fragment.
 * @param text absolute, or relative to `base`
 * @returns the address, or the name of what speaks against requesting it
 */
export function webAddress(
  text: string,
  isPublicHost: (host: string) => boolean,
  base?: string,
): URL | AddressProblem {
  if (text.length > MAX_ADDRESS) return 'too-long';
  if (!URL.canParse(text, base)) return 'broken';
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-web';
  if (!isPublicHost(url.hostname)) return 'private';
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href.length > MAX_ADDRESS ? 'too-long' : url;
}

/**
 * The address in a `Refresh` header or `<meta http-equiv="refresh">`; it is named, never followed.
 * HTML standard, "shared declarative refresh steps", read leniently.
 * @returns the target (absolute, any scheme), undefined when there is none or it is the page itself
 */
export function refreshTarget(content: string, base: string): string | undefined {
  const text = content.slice(0, MAX_ADDRESS);
  let at = 0;
  while (at < text.length && ' \t\n\r\f.0123456789'.includes(text.charAt(at))) at++;
  while (at < text.length && ' \t\n\r\f;,'.includes(text.charAt(at))) at++;
  let rest = text.slice(at).trim();
  if (rest.slice(0, 3).toLowerCase() === 'url') {
    const after = rest.slice(3).trimStart();
    if (after.startsWith('=')) rest = after.slice(1).trimStart();
  }
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = rest.indexOf(quote, 1);
    rest = rest.slice(1, end < 0 ? undefined : end);
  }
  if (rest === '' || !URL.canParse(rest, base)) return undefined;
  const target = new URL(rest, base).href;
  return target === base ? undefined : target;
}
