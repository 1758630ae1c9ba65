import { getDomain } from 'tldts';
import { isExecutable, readScheme } from '../payload/url/scheme';
import { REDIRECTORS } from './data/redirectors';
import { decodeRepeatedly, nestedAddress } from './nested-address';
import { isSharePage } from './share-pages';

/** Where an address sends its visitor on to, as far as it can be read from the address itself. */
export interface RedirectHop {
  /** The next address: http or https; or the text as it stands when it would run something. */
  url: string;
  isExecutable: boolean;
  /** A known redirector, or any address that carries another one in a parameter made for that. */
  isKnown: boolean;
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

/** An address after the path's first part: `/amp/s/example.com/…`, `/redirect/https://example.com/…`. */
function inPath(url: URL, isKnown: boolean): string | undefined {
  const { pathname, search } = url;
  const absolute = pathname.search(/https?(?::|%3a)(?:\/|%2f){1,2}/i);
  if (absolute !== -1) {
    // Archives, converters and image services have addresses in their paths too.
    if (!isKnown && !ONWARD.test(pathname.slice(0, absolute))) return undefined;
    return nestedAddress(
      (pathname.slice(absolute) + search).replace(/^(https?):\/(?!\/)/i, '$1://'),
      isKnown,
    );
  }
  if (!isKnown) return undefined;
  const start = patternsFor(url.hostname).find(
    ({ path }) => path.length > 2 && path.endsWith('/') && pathname.startsWith(path),
  );
  return start && nestedAddress(pathname.slice(start.path.length) + search, true);
}

/** An absolute address anywhere behind a known redirector's host: `;cpdir=https://…`. */
function anywhere(url: URL): string | undefined {
  const behind = url.href.slice(url.origin.length);
  const start = behind.search(/https?(?::|%3a)(?:\/|%2f){2}/i);
  return start === -1 ? undefined : nestedAddress(behind.slice(start).split(/[&;]/)[0] ?? '', true);
}

/**
 * Where an address sends on to, read from the address alone; `undefined` for one that keeps its visitor.
 * Known redirectors give any address in any parameter; others only one in a parameter that means "go there".
 */
export function nextRedirect(url: URL): RedirectHop | undefined {
  const isKnown = isRedirector(url);
  if (!isKnown && isSharePage(url)) return undefined;
  let found = fromGateway(url);
  for (const [name, value] of url.searchParams) {
    if (found) break;
    if (value.length > 4 && (isKnown || NEXT.has(name.toLowerCase()))) found = nestedAddress(value, isKnown);
  }
  // `href.li/?https://…`: the whole query is the address.
  const query = url.search.slice(1);
  if (!found && /^https?(?::|%3a)/i.test(query)) found = nestedAddress(query, isKnown);
  found ??= inPath(url, isKnown) ?? (isKnown ? anywhere(url) : undefined);
  if (!found) return undefined;
  const scheme = readScheme(found)?.scheme ?? '';
  if (isExecutable(scheme)) return { url: found, isExecutable: true, isKnown };
  // Some append their own mark after a colon, where a port would be.
  const target = URL.canParse(found) ? found : found.replace(/:[^/:]*$/, '');
  if (!URL.canParse(target)) return undefined;
  const next = new URL(target);
  const isWeb = next.protocol === 'https:' || next.protocol === 'http:';
  return isWeb && next.hostname.includes('.') ? { url: next.href, isExecutable: false, isKnown } : undefined;
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
