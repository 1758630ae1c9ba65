import type { HostName } from './host-name';
import { type Site, siteByDomain, siteByName } from './well-known';

/** Services that write another site's name into their own host as a matter of course. */
const EMBEDDING_SERVICES = new Set([
  'translate.goog',
  'ampproject.org',
  'oclc.org',
  'archive.org',
  'archive-it.org',
  'edgekey.net',
  'edgesuite.net',
  'cdn77.org',
]);
/** University libraries' gateways, by host. */
export const PROXY_HOST = /(?:^|[.-])(?:ez|lib|lib-?ez|web)?-?proxy\d*(?:$|[.-])/;

/** Whether a site's domain may stand in another host without passing for that site. */
function isHarmless(site: Site, suffix: string, host: HostName): boolean {
  if (site.name === host.name || site.name.length < (site.group === 'known' ? 5 : 3)) return true;
  // Projects on free hosting are named after their domain: unicode-org.github.io.
  if (host.isHosted && site.group === 'known') return true;
  // "web.de.", "post.at." and their like are a word and a language or a country.
  return suffix.length === 2 && siteByName(site.name)?.group !== 'target';
}

/** A well-known site's domain written out in front of another domain, such as `paypal.com.` or `paypal-com-`. */
function domainInFront(host: HostName): Site | undefined {
  const tokens = host.labels.flatMap((label) => label.split('-'));
  for (let from = 0; from < tokens.length - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(from + 4, tokens.length); to += 1) {
      const site = siteByDomain(tokens.slice(from, to).join('.'));
      if (site && !isHarmless(site, tokens[to - 1] ?? '', host)) return site;
    }
  }
  return undefined;
}

/** `paypalcom`, `wwwpaypal`: a domain with its dots left out. */
function domainWithoutDots(labels: readonly string[]): Site | undefined {
  for (const label of labels) {
    const bare = /^(?:www-?)?([a-z0-9]+?)(?:-?(?:com|net|org))?$/.exec(label)?.[1];
    const site = bare && bare !== label ? siteByName(bare) : undefined;
    if (site?.group === 'target' && site.name.length > 4 && label !== site.name) return site;
  }
  return undefined;
}

/**
 * The well-known site that a host pretends to be by writing it out in front (Chromium: target embedding).
 * @param hostname as `URL.hostname` gives it; `host` is what was read from it
 */
export function embeddedName(hostname: string, host: HostName): Site | undefined {
  const isExpected = EMBEDDING_SERVICES.has(host.domain) || PROXY_HOST.test(hostname);
  if (host.site || host.isInstitution || isExpected) return undefined;
  return domainInFront(host) ?? domainWithoutDots(host.labels);
}
