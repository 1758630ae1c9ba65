import { parse } from 'tldts';
import { parseUrl } from '../../shared/parse-url';
import { siteByDomain } from '../brands/well-known';
import type { Payload, WebPayload } from '../payload';
import { endOfVisible, startOfVisible } from '../url/characters';
import { mendScheme } from '../url/mend';
import { executableScheme } from '../url/scheme';
import { docomoFields } from './fields';

/** No host is longer than 253 characters, and none is written with more than this many. */
const MAX_HOST = 1000;

/** Whether an address names a host too long for any: reading one costs more than a text may. */
function isEndless(written: string): boolean {
  if (written.length <= MAX_HOST) return false;
  const slashes = /^[a-z]{0,6}:?[/\\]{0,3}/i.exec(written.slice(0, 20))?.[0].length ?? 0;
  const length = written.slice(slashes).search(/[/\\?#]/);
  const authority = written.slice(slashes, length === -1 ? undefined : slashes + length);
  return authority.length - authority.lastIndexOf('@') > MAX_HOST;
}

/** `http:` or `https:` address, or `undefined`. Never throws. */
export function webUrl(written: string): URL | undefined {
  if (isEndless(written)) return undefined;
  const url = parseUrl(written);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
    ? url
    : undefined;
}

/** Reserved for examples and tests (RFC 6761), not in the list of public suffixes, and linked by phones. */
const RESERVED = new Set(['example', 'test']);

/** True when a phone would take the host for one on the internet: an IPv4 address, or a known last label. */
function looksPublic(hostname: string): boolean {
  const found = parse(hostname, { allowPrivateDomains: false });
  if (found.isIp === true) return true;
  const last = hostname.slice(hostname.lastIndexOf('.') + 1);
  return hostname.includes('.') && (found.isIcann === true || RESERVED.has(last));
}

/** True for what stands before an `@` and would itself be taken for a site: `www.bank.example`, `paypal.com`. */
function isHostLike(user: string): boolean {
  if (/^www\d?\./i.test(user)) return true;
  const { domain, hostname } = parse(user.toLowerCase(), { allowPrivateDomains: false });
  // "jane.it" is a person more often than a site, so that the last label alone is no proof.
  return hostname === user.toLowerCase() && domain !== null && siteByDomain(domain) !== undefined;
}

const AUTHORITY =
  /^(?:(?:[^\s:@]*|[^\s:@]{1,200}\.[^\s:@]{1,60}:[^\s:@]{0,200})@)?[\p{L}\p{N}\p{M}.\-_。．｡\u200b-\u200d\u2060\u00ad\u2044\u2215\u29f8\u29f5\u29f9\u2571\u2572\u3033\u3035\u2236\ua789]+(?::\d{1,5})?$/u;

/** An address without scheme, such as `www.example.com` or `example.com/menu`, that phones open all the same. */
export function bareUrl(text: string): URL | undefined {
  const end = text.search(/[/\\?#]/);
  const authority = end === -1 ? text : text.slice(0, end);
  if (authority.length > 300 || !/[.。．｡\]]/.test(authority) || authority.startsWith('.')) return undefined;
  // A lone `name@host` is a mail address; with a path, or a host for a name, it is a web address with a decoy in front.
  const at = authority.indexOf('@');
  if (at !== -1 && end === -1 && !isHostLike(authority.slice(0, at))) return undefined;
  if (!AUTHORITY.test(authority) && !/^\[[0-9a-f:.]{2,45}\](?::\d{1,5})?$/i.test(authority)) return undefined;
  const url = webUrl(`https://${text}`);
  if (!url) return undefined;
  // Four parts are a host, in whatever notation; fewer are a version or an amount.
  const parts = authority
    .slice(at + 1)
    .replace(/:\d+$/, '')
    .normalize('NFKC')
    .split(/[.。]/);
  if (/^[\d.]+$/.test(url.hostname) && parts.length !== 4) return undefined;
  return looksPublic(url.hostname) ? url : undefined;
}

/**
 * A number for a host, which an address bar opens: `16909060/x` is 1.2.3.4. Only with a path that has letters, and
 * only numbers that are no date, fraction or part of one: the smallest is 1.0.0.0.
 */
function numberUrl(text: string): URL | undefined {
  const number = /^(0x[0-9a-f]{7,8}|[1-9]\d{7,9})\/[^\s]*[a-z]/i.exec(text)?.[1];
  const value = Number(number);
  return number && value >= 2 ** 24 && value < 2 ** 32 ? webUrl(`https://${text}`) : undefined;
}

/** Whether blanks inside an address belong to it: in front of a query, between its parts, in a file's name. */
function keepsBlanks(text: string): boolean {
  const blank = text.indexOf(' ');
  const query = text.indexOf('?');
  if (query !== -1 && query < blank) return true;
  const tail = text.slice(blank);
  // A second address, or a sentence that goes on, is no part of the first.
  if (/(?:https?:|www\.)/i.test(tail) || tail.length > 300) return false;
  return /\.[A-Za-z0-9]{2,5}(?:[?#][^\s?#]*)?$/.test(tail) || /[?&][\w.[\]-]{1,40}=/.test(tail);
}

/** Whether a text with blanks in it is one address all the same, as a browser's address bar would take it. */
function isOneAddress(text: string, url: URL): boolean {
  if (!/\s/.test(text)) return true;
  if (/ /.test(text)) {
    // Phones end a link at a blank. What hides in the authority, or is a query or a file name, belongs to it.
    if (url.username !== '' || url.password !== '') return !/[\r\n]/.test(text);
    return !/[\r\n\t]/.test(text) && keepsBlanks(text);
  }
  // Tabs and line ends only, which browsers remove. A second address on a line of its own ends the first,
  // and so does a line that would make the host an impossible one (a caption under the address).
  if (/\s(?:[a-z][a-z0-9+.-]{0,40}:|www\.)/i.test(text)) return !/[\r\n]\s{0,9}(?:https?:|www\.)/i.test(text);
  const first = webUrl(text.split(/[\t\r\n]/)[0] ?? '');
  if (!first || first.hostname === url.hostname) return true;
  return looksPublic(url.hostname) || !looksPublic(first.hostname);
}

interface Wrapping {
  /** The code's whole text. */
  text: string;
  form: WebPayload['form'];
  title?: string;
}

function web(written: string, { text, form, title }: Wrapping): Payload | undefined {
  // What cannot be seen in front is dropped by scanner apps, and is named as a difference.
  const seen = written.slice(startOfVisible(written));
  const made = (url: URL, as = form): Payload => ({
    kind: 'web',
    text,
    url: url.href,
    form: as,
    written,
    ...(title && { title }),
  });
  const url = webUrl(seen);
  if (url) return isOneAddress(seen, url) ? made(url) : undefined;
  // A blank in the host is the end of a word; in the path it can be one of an address.
  const blank = seen.search(/\s/);
  if (blank !== -1) {
    const isAddress = seen[blank] === ' ' && seen.slice(0, blank).includes('/') && !/[\r\n\t]/.test(seen);
    const long = isAddress && keepsBlanks(seen) ? bareUrl(seen) : undefined;
    return long && made(long, form === 'plain' ? 'bare' : form);
  }
  const mend = mendScheme(seen);
  const mended = mend && webUrl(mend.mended);
  if (mended && looksPublic(mended.hostname)) return made(mended);
  const bare = bareUrl(seen) ?? numberUrl(seen);
  return bare && made(bare, form === 'plain' ? 'bare' : form);
}

/** A web address as a code carries one: plain, upper case, bare, after `URL:`, or a DoCoMo bookmark. */
export function parseWeb(text: string): Payload | undefined {
  // Browsers drop C0 controls and blanks at both ends; readers also meet a byte-order mark.
  const start = /^[\u0000-\u0020\ufeff]*/.exec(text)?.[0].length ?? 0;
  const written = text.slice(start, Math.max(start, endOfVisible(text)));
  const prefix = /^(?:URL|URI):\s*/i.exec(written);
  if (prefix) return wrapped(written.slice(prefix[0].length), { text, form: 'url-prefix' });
  const titled = /^URLTO:([^:]*):/i.exec(written);
  if (titled) {
    const [front, title] = titled;
    return wrapped(written.slice(front.length), { text, form: 'url-prefix', ...(title && { title }) });
  }
  if (/^MEBKM:/i.test(written)) {
    const fields = docomoFields(written.slice(6));
    const url = fields.get('URL')?.[0];
    const title = fields.get('TITLE')?.[0];
    return url ? wrapped(url, { text, form: 'bookmark', ...(title && { title }) }) : undefined;
  }
  return web(written, { text, form: 'plain' });
}

function wrapped(inner: string, wrapping: Wrapping): Payload | undefined {
  const scheme = executableScheme(inner);
  if (scheme) return { kind: 'script', text: wrapping.text, scheme };
  return web(inner.trim(), wrapping);
}
