import { getDomain } from 'tldts';
import type { Rule } from '../rule';

const siteOf = (url: string) => getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname;

/**
 * The address only sends on to another one that it carries (Sublime's 125 open-redirect rules). Within one site that is how sites work.
 */
export const redirector: Rule = ({ own, hops }) => {
  const last = hops.filter((hop) => !hop.isExecutable).at(-1);
  if (!own || !last) return [];
  const isSameSite = siteOf(last.url) === siteOf(own.address.href);
  const { hostname } = new URL(last.url);
  // One step of which nobody knows whether it is taken makes all of it uncertain.
  const kind = hops.find((hop) => hop.kind)?.kind;
  const evidence = {
    via: own.address.host,
    host: hostname,
    url: last.url,
    ...(isSameSite && { same: 'yes' }),
    ...(kind && { kind }),
  };
  return [{ rule: 'redirector', level: isSameSite || kind ? 'info' : 'medium', evidence }];
};
