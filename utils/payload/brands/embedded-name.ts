import type { HostName } from './host-name';
import { type Site, siteByDomain, siteByName } from './well-known';

/** Services that write another site's name into their own host as a matter of course. */
const CARRIERS = new Set([
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

/** A well-known site written out in front of another domain, such as `paypal.com.` or `paypal-com-`. */
function spelledOut(tokens: readonly string[], own: HostName): Site | undefined {
  for (let from = 0; from < tokens.length - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(from + 4, tokens.length); to += 1) {
      const site = siteByDomain(tokens.slice(from, to).join('.'));
      if (!site || site.name.length < (site.group === 'known' ? 5 : 3) || site.name === own.name) continue;
      // "web.de.", "post.at." and their like are a word and a language or a country.
      const isTarget = siteByName(site.name)?.group === 'target';
      const isWordAndCountry = !isTarget && (tokens[to - 1] ?? '').length === 2;
      // Projects on free hosting are named after their domain: unicode-org.github.io.
      const isProject = own.isHosted && site.group === 'known';
      if (!isWordAndCountry && !isProject) return site;
    }
  }
  return undefined;
}

/** `paypalcom`, `wwwpaypal`: the dots left out. */
function runTogether(labels: readonly string[]): Site | undefined {
  for (const label of labels) {
    const bare = /^(?:www-?)?([a-z0-9]+?)(?:-?(?:com|net|org))?$/.exec(label)?.[1];
    const site = bare && bare !== label ? siteByName(bare) : undefined;
    if (site?.group === 'target' && site.name.length > 4 && label !== site.name) return site;
  }
  return undefined;
}

/** The well-known site that a host pretends to be by writing it out in front (Chromium: target embedding). */
export function embeddedName(host: string, own: HostName): Site | undefined {
  if (own.site || own.isInstitution || CARRIERS.has(own.domain) || PROXY_HOST.test(host)) return undefined;
  const tokens = own.labels.flatMap((label) => label.split('-'));
  return spelledOut(tokens, own) ?? runTogether(own.labels);
}
