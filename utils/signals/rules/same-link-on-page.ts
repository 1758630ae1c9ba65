import { getDomain } from 'tldts';
import type { Rule } from '../rule';

const domainOf = (url: string) => getDomain(url, { allowPrivateDomains: true, detectIp: true });

function canonical(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.hash = '';
  return url.href;
}

/**
 * The code stays on the page's site: reassuring, since the reader is there already. Or it says what the page says in
 * an ordinary link, which is worth knowing and no more: in a mail both come from the sender. Not for an address that
 * sends on elsewhere.
 */
export const sameLinkOnPage: Rule = ({ own, page, hops }) => {
  if (!own || !page || hops.some((hop) => domainOf(hop.url) !== domainOf(own.address.href))) return [];
  const { href, host } = own.address;
  const site = domainOf(href);
  if (site && site === domainOf(page.url))
    return [{ rule: 'same-site-as-page', level: 'good', evidence: { site } }];
  const mine = canonical(href);
  const isThere = mine !== undefined && page.links?.some((link) => canonical(link) === mine);
  return isThere ? [{ rule: 'same-link-on-page', level: 'info', evidence: { host } }] : [];
};
