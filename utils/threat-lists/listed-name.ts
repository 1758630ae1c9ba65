import { parse } from 'tldts';

/** Which part of a code's address a list names. */
export type ListedPart =
  | 'host' // the very host
  | 'parent' // a domain that the host is below
  | 'address'; // the very address, its query perhaps left out

/** A name under which a list would hold an address. */
export interface ListedName {
  name: string;
  part: ListedPart;
}

/** A host as lists and look-ups compare it: as `URL.hostname` gives it, without the dot at its end. */
function bareHost(url: URL): string {
  return url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
}

/**
 * An address as lists and look-ups compare it: host, port unless it is the scheme's own, path and query. Scheme, user and
 * fragment do not count. It always has a slash, which a host has not.
 */
export function listedAddress(url: URL): string {
  return `${bareHost(url)}${url.port && `:${url.port}`}${url.pathname}${url.search}`;
}

/** The host of an address as `listedAddress` writes it; `undefined` for a name without a dot, which no list means. */
export function listedHost(url: URL): string | undefined {
  const host = bareHost(url);
  return host.includes('.') || host.startsWith('[') ? host : undefined;
}

/**
 * Every name under which a list may hold an address: its host, the domains above it down to the one that somebody
 * registered, the address, and the address without its query, since many carry something of their victim there. What
 * stands above a registered domain (`com`, `github.io`) says nothing about a site below it.
 *
 * @param href an http or https address that `URL` can read
 */
export function listedNames(href: string): ListedName[] {
  const url = new URL(href);
  const host = listedHost(url);
  if (host === undefined) return [];
  const whole = listedAddress(url);
  const names: ListedName[] = [
    { name: host, part: 'host' },
    { name: whole, part: 'address' },
  ];
  if (url.search) names.push({ name: whole.slice(0, whole.length - url.search.length), part: 'address' });
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  if (isIp || !domain) return names;
  for (let parent = host; parent.length > domain.length; ) {
    parent = parent.slice(parent.indexOf('.') + 1);
    names.push({ name: parent, part: 'parent' });
  }
  return names;
}
