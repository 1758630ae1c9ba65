import { getDomain } from 'tldts';
import { isExecutable, readScheme } from '../payload/scheme';
import { REDIRECTORS } from './data/redirectors';

/** Where an address sends its visitor on to, as far as it can be read from the address itself. */
export interface Hop {
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

/** Addresses that take another one as material: to share, check, keep or show it. Host ending, path beginning. */
const CARRIERS: readonly (readonly [string, string])[] = [
  ['facebook.com', '/sharer'],
  ['facebook.com', '/share'],
  ['facebook.com', '/dialog'],
  ['facebook.com', '/plugins'],
  ['developers.facebook.com', '/'],
  ['twitter.com', '/intent'],
  ['twitter.com', '/share'],
  ['x.com', '/intent'],
  ['x.com', '/share'],
  ['linkedin.com', '/sharing'],
  ['linkedin.com', '/shareArticle'],
  ['linkedin.com', '/cws/share'],
  ['pinterest.com', '/pin/create'],
  ['t.me', '/share'],
  ['telegram.me', '/share'],
  ['social-plugins.line.me', '/'],
  ['line.me', '/R/share'],
  ['reddit.com', '/submit'],
  ['news.ycombinator.com', '/submitlink'],
  ['tumblr.com', '/share'],
  ['tumblr.com', '/widgets/share'],
  ['vk.com', '/share'],
  ['connect.ok.ru', '/'],
  ['service.weibo.com', '/share'],
  ['xing.com', '/spi/shares'],
  ['getpocket.com', '/'],
  ['instapaper.com', '/'],
  ['flipboard.com', '/'],
  ['addtoany.com', '/'],
  ['archive.org', '/'],
  ['archive.ph', '/'],
  ['archive.today', '/'],
  ['archive.is', '/'],
  ['validator.w3.org', '/'],
  ['jigsaw.w3.org', '/'],
  ['pagespeed.web.dev', '/'],
  ['developers.google.com', '/speed'],
  ['search.google.com', '/'],
  ['securityheaders.com', '/'],
  ['ssllabs.com', '/'],
  ['virustotal.com', '/'],
  ['urlscan.io', '/'],
  ['view.officeapps.live.com', '/'],
  ['docs.google.com', '/viewer'],
  ['docs.google.com', '/gview'],
  ['calendar.google.com', '/'],
  ['outlook.live.com', '/calendar'],
  ['outlook.office.com', '/calendar'],
  ['feedly.com', '/'],
  ['youtube.com', '/oembed'],
  ['wsrv.nl', '/'],
  ['images.weserv.nl', '/'],
];

function isCarrier(url: URL): boolean {
  if (
    /\/(?:share|sharer|oauth2?|authorize|oembed|cdn-cgi|_next\/image|image\/fetch)(?:[/.]|$)/i.test(
      url.pathname,
    )
  )
    return true;
  return CARRIERS.some(
    ([host, path]) =>
      (url.hostname === host || url.hostname.endsWith(`.${host}`)) && url.pathname.startsWith(path),
  );
}

const HOST_AND_PATH = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#]|$)/i;

/** Percent-decodes until nothing changes, three times at most. */
function unescapeAll(value: string): string {
  let plain = value;
  for (let round = 0; round < 3; round += 1) {
    try {
      const next = decodeURIComponent(plain);
      if (next === plain) return plain;
      plain = next;
    } catch {
      return plain;
    }
  }
  return plain;
}

function fromBase64(value: string): string | undefined {
  // Bing writes "a1" in front.
  const body = value
    .replace(/^a1(?=aHR0c)/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  if (!/^aHR0c[A-Za-z0-9+/]{8,}$/.test(body)) return undefined;
  try {
    return atob(body.length % 4 === 1 ? body.slice(0, -1) : body);
  } catch {
    return undefined;
  }
}

/** The address in a value: absolute, escaped, base64; without scheme only where a redirector is known to do so. */
function addressIn(value: string, isKnown: boolean): string | undefined {
  const plain = fromBase64(value) ?? unescapeAll(value);
  const trimmed = plain.trim();
  const scheme = readScheme(trimmed)?.scheme;
  if (scheme && isExecutable(scheme)) return isKnown ? trimmed : undefined;
  if (/^https?:\/?\/?[^/\s]/i.test(trimmed)) return trimmed;
  if (/^[/\\]{2}[^/\\\s]+\.[^/\\\s]/.test(trimmed)) return `https:${trimmed}`;
  return isKnown && HOST_AND_PATH.test(trimmed) ? `https://${trimmed}` : undefined;
}

/** Mail gateways that write the address in an alphabet of their own. */
function fromGateway(url: URL): string | undefined {
  if (url.hostname.startsWith('urldefense.')) {
    const second = url.searchParams.get('u');
    if (second) return unescapeAll(second.replaceAll('-', '%').replaceAll('_', '/'));
    return /\/v3\/__(.+?)__;/.exec(url.href)?.[1]?.replace(/^(https?:)\/(?!\/)/, '$1//');
  }
  if (url.hostname.endsWith('.translate.goog')) {
    const label = url.hostname.split('.')[0] ?? '';
    const host = label.replace(/-(-)?/g, (_, second: string | undefined) => (second ? '-' : '.'));
    return `https://${host}${url.pathname}`;
  }
  return undefined;
}

/** An address after the path's first part: `/amp/s/example.com/…`, `/https://example.com/…`. */
function inPath(url: URL, isKnown: boolean): string | undefined {
  const path = url.pathname + url.search;
  const absolute = path.slice(1).search(/https?(?::|%3a)(?:\/|%2f){1,2}/i);
  if (absolute !== -1)
    return addressIn(path.slice(1 + absolute).replace(/^(https?):\/(?!\/)/i, '$1://'), isKnown);
  if (!isKnown) return undefined;
  const start = patternsFor(url.hostname).find(
    ({ path: prefix }) => prefix.length > 2 && prefix.endsWith('/') && path.startsWith(prefix),
  );
  return start && addressIn(path.slice(start.path.length), true);
}

/**
 * Where an address sends on to, read from the address alone; `undefined` for one that keeps its visitor.
 * Known redirectors give any address in any parameter; others only one in a parameter that means "go there".
 */
export function nextHop(url: URL): Hop | undefined {
  const isKnown = isRedirector(url);
  if (!isKnown && isCarrier(url)) return undefined;
  let found = fromGateway(url);
  for (const [name, value] of url.searchParams) {
    if (found) break;
    if (value.length > 4 && (isKnown || NEXT.has(name.toLowerCase()))) found = addressIn(value, isKnown);
  }
  // `href.li/?https://…`: the whole query is the address.
  const query = url.search.slice(1);
  if (!found && /^https?(?::|%3a)/i.test(query)) found = addressIn(query, isKnown);
  found ??= inPath(url, isKnown);
  if (!found) return undefined;
  const scheme = readScheme(found)?.scheme ?? '';
  if (isExecutable(scheme)) return { url: found, isExecutable: true, isKnown };
  if (!URL.canParse(found)) return undefined;
  const next = new URL(found);
  const isWeb = next.protocol === 'https:' || next.protocol === 'http:';
  return isWeb && next.hostname.includes('.') ? { url: next.href, isExecutable: false, isKnown } : undefined;
}

/** Every hop of an address, five at most; the first is where the address itself sends on to. */
export function hopsOf(url: string): Hop[] {
  const hops: Hop[] = [];
  let current = url;
  while (hops.length < 5 && URL.canParse(current)) {
    const hop = nextHop(new URL(current));
    if (!hop) break;
    hops.push(hop);
    if (hop.isExecutable) break;
    current = hop.url;
  }
  return hops;
}
