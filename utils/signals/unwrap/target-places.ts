import { isSharePage } from '../share-pages';
import type { KnownRedirector } from './known-redirectors';
import { fromGateway } from './mail-gateways';
import { looseAddress, nestedAddress, redirectorAddress } from './nested-address';

/** Names of parameters that mean "go there next". `q` and the like mean it only at known redirectors. */
const NEXT = new Set(
  `url u uri link href to go goto out target dest destination dest_url desturl destinationurl redirect redirect_url redirecturl
  redirect_to redirectto redir redirection rurl r return return_url returnurl return_to returnto ret next next_url nexturl
  continue forward forward_to forwardurl jump jumpurl location murl adurl ued mpre click clickurl click_url landing
  landing_page lp exit exiturl away external ref_url targeturl target_url tourl finalurl final_url`.split(
    /\s+/,
  ),
);

/** Names that hold a host or an address without scheme, at known redirectors only. */
const LOOSE = new Set([...NEXT, 'q', 'd', 'domain', 'host', 'site', 'z', 'p', 'x', 't', 'h', 'fl', 'uddg']);

/** Further names that sound like "go there next". */
const SOUNDS_LIKE_NEXT =
  /url|uri|link|href|dest|target|redir|goto|forward|landing|onward|continue|return|relaystate|^(?:ru|rd|trg|ulp|fl|jmp|dl|ofl|af_web_dp|fallback)$/i;
/** Names of addresses that are material or where the visitor comes from. */
const SOUNDS_LIKE_MATERIAL =
  /im(?:g|age)|pic|photo|thumb|icon|logo|avatar|ref|source|src|origin|canonical|callback|hook|feed|rss|api|base|cdn|asset|style|css|font|poster|media|video|audio|file|manifest|parent|current|page|site|home|back|cancel|schema|xml|json|pdf|doc|embed|share|text|quote|via|article|post|wsdl|endpoint|server|iss|terms|privacy/i;

type AddressReader = typeof nestedAddress;

/** The first parameter with an address in it, of those that may have one. */
function inParameters(
  params: Iterable<[string, string]>,
  read: AddressReader,
  mayHave: (name: string) => boolean,
): string | undefined {
  for (const [name, value] of params) {
    const address = value.length > 4 && mayHave(name.toLowerCase()) ? read(value) : undefined;
    if (address) return address;
  }
  return undefined;
}

/** `href.li/?https://…`: the whole query is the address. */
function wholeQuery(url: URL, read: AddressReader): string | undefined {
  const query = url.search.slice(1);
  return /^(?:https?|uggcf?)(?::|%3a)/i.test(query) ? read(query) : undefined;
}

/** Parts of a path that mean "on to the next one". */
const ONWARD =
  /\/(?:redirect|redir|rd|r|go|goto|out|away|jump|link|url|exit|leave|leaving|click|external|track|tracking|l|visit)\/$/i;

/** An absolute address in a path, and where it begins. A part with its slashes escaped is one by itself. */
function absoluteIn({ pathname, search }: URL): { start: number; text: string } | undefined {
  const start = pathname.search(/https?(?::|%3a)(?:\/|%2f){1,2}/i);
  if (start === -1) return undefined;
  const rest = pathname.slice(start);
  const isEscaped = /^https?(?::|%3a)%2f/i.test(rest);
  // Servers merge the two slashes of a scheme.
  const text = isEscaped
    ? (rest.split('/', 1)[0] ?? '')
    : (rest + search).replace(/^(https?):\/(?!\/)/i, '$1://');
  return { start, text };
}

/** An address behind a part of the path that means "go there": `/redirect/https://example.com/…`. */
function inOnwardPath(url: URL): string | undefined {
  const found = absoluteIn(url);
  // Archives, converters and image services have addresses in their paths too.
  const isOnward = found && ONWARD.test(url.pathname.slice(0, found.start));
  return isOnward ? nestedAddress(found.text) : undefined;
}

/** An address that one part of a path is in base64 or hex; a signed token has it in one of its own parts. */
function encodedInPath({ pathname }: URL, begins: RegExp, read: AddressReader): string | undefined {
  const parts = pathname.split(/[/.]/).slice(0, 30);
  for (const part of parts) {
    const address = part.length > 16 && begins.test(part) ? read(part) : undefined;
    if (address) return address;
  }
  return undefined;
}

/** An address in a known redirector's path, encoded or with or without scheme: `/amp/s/example.com/…`. */
function inRedirectorPath(url: URL, { rest, isNamed }: KnownRedirector): string | undefined {
  const absolute = absoluteIn(url);
  if (absolute) return redirectorAddress(absolute.text);
  const decoded = encodedInPath(url, /^(?:a1)?(?:aHR0c|eyJ|YUhSMGN|68747470)/, redirectorAddress);
  if (decoded || rest === '' || !isNamed) return decoded;
  const first = rest.split('/', 1)[0] ?? '';
  return looseAddress(/%2f/i.test(first) ? first : rest + url.search);
}

/** An absolute address anywhere behind a known redirector's host: `;cpdir=https://…`. */
function anywhere(url: URL): string | undefined {
  const behind = url.href.slice(url.origin.length);
  const start = behind.search(/https?(?::|%3a)(?:\/|%2f){2}/i);
  return start === -1 ? undefined : redirectorAddress(behind.slice(start).split(/[&;]/)[0] ?? '');
}

/** An address behind `#`: all of it, or a parameter there that may have one. */
function inFragment(url: URL, read: AddressReader, mayHave: (name: string) => boolean): string | undefined {
  const fragment = url.hash.slice(1).replace(/^!?\//, '');
  if (/^https?(?::|%3a)(?:\/|%2f)/i.test(fragment)) return read(fragment);
  if (!fragment.includes('=')) return undefined;
  return inParameters(new URLSearchParams(fragment.slice(fragment.indexOf('?') + 1)), read, mayHave);
}

/** The text of the next address. Known redirectors have any address in any place. */
export function targetOfRedirector(url: URL, known: KnownRedirector): string | undefined {
  const { searchParams } = url;
  const isTarget = (name: string) => name === known.target?.toLowerCase();
  return (
    fromGateway(url) ??
    inParameters(searchParams, looseAddress, isTarget) ??
    inParameters(searchParams, redirectorAddress, (name) => NEXT.has(name)) ??
    inParameters(searchParams, redirectorAddress, () => true) ??
    wholeQuery(url, redirectorAddress) ??
    (known.isNamed ? inParameters(searchParams, looseAddress, (name) => LOOSE.has(name)) : undefined) ??
    inRedirectorPath(url, known) ??
    inFragment(url, redirectorAddress, () => true) ??
    anywhere(url)
  );
}

/** The text of the next address. Other sites have one only where it means "go there". */
export function targetOfOther(url: URL): string | undefined {
  if (isSharePage(url)) return undefined;
  return (
    fromGateway(url) ??
    inParameters(url.searchParams, nestedAddress, (name) => NEXT.has(name)) ??
    wholeQuery(url, nestedAddress) ??
    inOnwardPath(url)
  );
}

/** Names of what OAuth (RFC 6749), OpenID Connect, SAML, CAS and Okta go back to after a log-in or a log-out. */
const AFTER_LOG_IN = new Set(['redirect_uri', 'post_logout_redirect_uri', 'relaystate', 'fromuri', 'wreply']);

/** The text of an address that is gone to after a log-in; any site's log-in has one. */
export function targetOfLogIn(url: URL): string | undefined {
  const isCas = /\/cas\/log(?:in|out)$/.test(url.pathname);
  const mayHave = (name: string) => AFTER_LOG_IN.has(name) || (isCas && name === 'service');
  return inParameters(url.searchParams, nestedAddress, mayHave);
}

/** The text of an address that another site may send on to: in a parameter that sounds so, behind `#`, or encoded. */
export function targetPerhaps(url: URL): string | undefined {
  if (isSharePage(url)) return undefined;
  const mayHave = (written: string) => {
    const name = written.replace(/^[^a-z0-9]+/, '');
    return NEXT.has(name) || (SOUNDS_LIKE_NEXT.test(name) && !SOUNDS_LIKE_MATERIAL.test(name));
  };
  return (
    inParameters(url.searchParams, nestedAddress, mayHave) ??
    inFragment(url, nestedAddress, mayHave) ??
    encodedInPath(url, /^aHR0c/, nestedAddress)
  );
}
