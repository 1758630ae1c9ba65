import { getDomain } from 'tldts';
import { executableScheme } from '../payload/url/scheme';
import { REDIRECTORS } from './data/redirectors';
import { decodeRepeatedly, nestedAddress, redirectorAddress } from './nested-address';
import { isSharePage } from './share-pages';

/** Where an address sends its visitor on to, as far as it can be read from the address itself. */
export interface RedirectHop {
  /** The next address: http or https; or the text as it stands when it would run something. */
  url: string;
  isExecutable: boolean;
}

interface Pattern {
  host: string;
  path: string;
}

let patterns: Map<string, Pattern[]> | undefined;

/** Patterns by the registrable domain of their host, so that an ordinary address costs one look-up. */
function patternsFor(host: string): Pattern[] {
  if (!patterns) {
    patterns = new Map();
    for (const line of REDIRECTORS.trim().split('\n')) {
      const [pattern = '', path = '/'] = line.split(' ');
      const key = pattern === 'google.*' ? pattern : (getDomain(pattern.replace('*.', '')) ?? pattern);
      patterns.set(key, [...(patterns.get(key) ?? []), { host: pattern, path }]);
    }
  }
  const domain = getDomain(host) ?? host;
  const isGoogle = /^google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(domain);
  return [...(patterns.get(domain) ?? []), ...(isGoogle ? (patterns.get('google.*') ?? []) : [])];
}

/** Whether an address is on the list of known redirectors. */
function isRedirector(url: URL): boolean {
  const host = url.hostname.replace(/^www\./, '');
  return patternsFor(url.hostname).some(({ host: pattern, path }) => {
    if (!url.pathname.startsWith(path)) return false;
    if (pattern === 'google.*') return /^google\.[a-z.]+$/.test(host);
    if (pattern.startsWith('*.')) return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
    return host === pattern;
  });
}

/** Names of parameters that mean "go there next". `q` and the like mean it only at known redirectors. */
const NEXT = new Set(
  `url u uri link href to go goto out target dest destination dest_url desturl destinationurl redirect redirect_url redirecturl
  redirect_to redirectto redir redirection rurl r return return_url returnurl return_to returnto ret next next_url nexturl
  continue forward forward_to forwardurl jump jumpurl location murl adurl ued mpre click clickurl click_url landing
  landing_page lp exit exiturl away external ref_url targeturl target_url tourl finalurl final_url`.split(
    /\s+/,
  ),
);

/** Mail gateways that write the address in an alphabet of their own. */
function fromGateway(url: URL): string | undefined {
  if (url.hostname.startsWith('urldefense.')) {
    const second = url.searchParams.get('u');
    if (second) return decodeRepeatedly(second.replaceAll('-', '%').replaceAll('_', '/'));
    return /\/v3\/__(.+?)__;/.exec(url.href)?.[1]?.replace(/^(https?:)\/(?!\/)/, '$1//');
  }
  if (url.hostname.endsWith('.translate.goog')) {
    const label = url.hostname.split('.')[0] ?? '';
    const host = label.replace(/-(-)?/g, (_, second: string | undefined) => (second ? '-' : '.'));
    return `https://${host}${url.pathname}`;
  }
  return undefined;
}

/** Parts of a path that mean "on to the next one". */
const ONWARD =
  /\/(?:redirect|redir|rd|r|go|goto|out|away|jump|link|url|exit|leave|leaving|click|external|track|tracking|l|visit)\/$/i;

/** Where a path begins to be an absolute address, or -1. */
const absoluteIn = (path: string) => path.search(/https?(?::|%3a)(?:\/|%2f){1,2}/i);

/** The rest of an address from a place in its path on; servers merge the two slashes of a scheme. */
const fromPath = ({ pathname, search }: URL, start: number) =>
  (pathname.slice(start) + search).replace(/^(https?):\/(?!\/)/i, '$1://');

/** An address behind a part of the path that means "go there": `/redirect/https://example.com/…`. */
function inOnwardPath(url: URL): string | undefined {
  const start = absoluteIn(url.pathname);
  // Archives, converters and image services have addresses in their paths too.
  const isOnward = start !== -1 && ONWARD.test(url.pathname.slice(0, start));
  return isOnward ? nestedAddress(fromPath(url, start)) : undefined;
}

/** An address in a known redirector's path, with or without scheme: `/amp/s/example.com/…`. */
function inRedirectorPath(url: URL): string | undefined {
  const absolute = absoluteIn(url.pathname);
  if (absolute !== -1) return redirectorAddress(fromPath(url, absolute));
  const start = patternsFor(url.hostname).find(
    ({ path }) => path.length > 2 && path.endsWith('/') && url.pathname.startsWith(path),
  );
  return start && redirectorAddress(url.pathname.slice(start.path.length) + url.search);
}

/** An absolute address anywhere behind a known redirector's host: `;cpdir=https://…`. */
function anywhere(url: URL): string | undefined {
  const behind = url.href.slice(url.origin.length);
  const start = behind.search(/https?(?::|%3a)(?:\/|%2f){2}/i);
  return start === -1 ? undefined : redirectorAddress(behind.slice(start).split(/[&;]/)[0] ?? '');
}

type AddressReader = typeof nestedAddress;

/** The first parameter with an address in it, of those that may have one. */
function inParameters(url: URL, read: AddressReader, mayHave: (name: string) => boolean): string | undefined {
  for (const [name, value] of url.searchParams) {
    const address = value.length > 4 && mayHave(name) ? read(value) : undefined;
    if (address) return address;
  }
  return undefined;
}

/** `href.li/?https://…`: the whole query is the address. */
function wholeQuery(url: URL, read: AddressReader): string | undefined {
  const query = url.search.slice(1);
  return /^https?(?::|%3a)/i.test(query) ? read(query) : undefined;
}

/** The text of the next address. Known redirectors have any address in any place. */
function targetOfRedirector(url: URL): string | undefined {
  return (
    fromGateway(url) ??
    inParameters(url, redirectorAddress, () => true) ??
    wholeQuery(url, redirectorAddress) ??
    inRedirectorPath(url) ??
    anywhere(url)
  );
}

/** The text of the next address. Other sites have one only where it means "go there". */
function targetOfOther(url: URL): string | undefined {
  if (isSharePage(url)) return undefined;
  return (
    fromGateway(url) ??
    inParameters(url, nestedAddress, (name) => NEXT.has(name.toLowerCase())) ??
    wholeQuery(url, nestedAddress) ??
    inOnwardPath(url)
  );
}

/** A target as the web address that a browser would open; `undefined` when it is none. */
function webTarget(target: string): string | undefined {
  // Some append their own mark after a colon, where a port would be.
  const text = URL.canParse(target) ? target : target.replace(/:[^/:]*$/, '');
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && hostname.includes('.') ? href : undefined;
}

/** Where an address sends on to, read from the address alone; `undefined` for one that keeps its visitor. */
export function nextRedirect(url: URL): RedirectHop | undefined {
  const target = isRedirector(url) ? targetOfRedirector(url) : targetOfOther(url);
  if (!target) return undefined;
  if (executableScheme(target)) return { url: target, isExecutable: true };
  const web = webTarget(target);
  return web === undefined ? undefined : { url: web, isExecutable: false };
}

/** Every hop of an address, five at most; the first is where the address itself sends on to. */
export function redirectHops(url: string): RedirectHop[] {
  const hops: RedirectHop[] = [];
  let current = url;
  while (hops.length < 5 && URL.canParse(current)) {
    const hop = nextRedirect(new URL(current));
    if (!hop) break;
    hops.push(hop);
    if (hop.isExecutable) break;
    current = hop.url;
  }
  return hops;
}
