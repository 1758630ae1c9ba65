import { parse } from 'tldts';
import { listedAddress, listedHost } from './listed-form';

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
