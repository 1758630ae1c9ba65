import { parse } from 'tldts';
import { PROXY_HOST } from '../../payload/brands/embedded-name';
import { siteByDomain } from '../../payload/brands/well-known';
import type { Address } from '../../payload/url/address';
import type { Rule } from '../rule';
import { isSharePage } from '../share-pages';

/** Services that speak about sites: archives, mirrors, look-ups, ratings. */
const ABOUT_SITES =
  /archive|cache|mirror|whois|lookup|rdap|scan|check|stats|ranking|review|pilot|similar|proxy|(?:^|[.-])(?:amp|dns|feeds?|rss|link|trust)(?:[.-]|$)/;
/** Paths on which they do. */
const ABOUT_PATHS =
  /^\/(?:sites?|domains?|hosts?|reviews?|whois|websites?|info|www|web|urls?|cache|mirrors?|repos?)\//;

/** A host at the very beginning of a path, where the eye looks for one: with `www.`, or a much-imitated site's. */
function hostIn(path: string): string | undefined {
  const segment = (path.split('/', 3)[1] ?? '').toLowerCase();
  if (!/^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$/.test(segment)) return undefined;
  const found = parse(segment, { allowPrivateDomains: false });
  if (!found.domain || !found.isIcann) return undefined;
  const isNamed = segment.startsWith('www.') || siteByDomain(found.domain)?.group === 'target';
  return isNamed ? segment : undefined;
}

function otherHost({ host, path, href }: Address): string | undefined {
  if (PROXY_HOST.test(host) || ABOUT_SITES.test(host) || ABOUT_PATHS.test(path)) return undefined;
  if (!URL.canParse(href) || isSharePage(new URL(href))) return undefined;
  const named = hostIn(path);
  const own = parse(host, { allowPrivateDomains: false });
  const other = named && parse(named, { allowPrivateDomains: false });
  // A company's name under its other endings, and a site's copy of itself, are no disguise.
  return other && other.domainWithoutSuffix !== own.domainWithoutSuffix ? named : undefined;
}

/** Another site's host where a path begins, so that the address seems to lead there. */
export const hostInPath: Rule = ({ targets }) =>
  targets.flatMap(({ address, name }) => {
    if (!name || name.site || name.isInstitution) return [];
    const named = otherHost(address);
    return named ? [{ rule: 'host-in-path', level: 'medium', evidence: { host: address.host, named } }] : [];
  });
