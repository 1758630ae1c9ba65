import { parse } from 'tldts';
import type { Payload, WebPayload } from '../payload';
import { executableScheme } from '../url/scheme';
import { docomoFields } from './fields';

/** `http:` or `https:` address, or `undefined`. Never throws. */
export function webUrl(written: string): URL | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined;
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

/** An address without scheme, such as `www.example.com` or `example.com/menu`, that phones open all the same. */
export function bareUrl(text: string): URL | undefined {
  const end = text.search(/[/?#]/);
  const authority = end === -1 ? text : text.slice(0, end);
  // A lone `name@host` is a mail address; with a path it is a web address with a decoy in front.
  if (authority.includes('@') && end === -1) return undefined;
  if (authority.length > 300 || !authority.includes('.') || authority.startsWith('.')) return undefined;
  if (!/^(?:[^\s:@]*@)?[\p{L}\p{N}\p{M}.\-_。．｡\u200b-\u200d\u2060\u00ad]+(?::\d{1,5})?$/u.test(authority)) {
    return undefined;
  }
  const url = webUrl(`https://${text}`);
  if (!url) return undefined;
  if (/^[\d.]+$/.test(url.hostname) && !/^(?:\d{1,3}\.){3}\d{1,3}(?::|$)/.test(authority)) return undefined;
  return looksPublic(url.hostname) ? url : undefined;
}

/** Whether a text with blanks in it is one address all the same, as a browser's address bar would take it. */
function isOneAddress(text: string, url: URL): boolean {
  if (!/\s/.test(text)) return true;
  if (/ /.test(text)) {
    // Phones end a link at a blank. What hides in the authority, or is a query or a file name, belongs to it.
    if (url.username !== '' || url.password !== '') return !/[\r\n]/.test(text);
    if (/[\r\n\t]/.test(text)) return false;
    const blank = text.indexOf(' ');
    const query = text.indexOf('?');
    return (query !== -1 && query < blank) || /\.[A-Za-z0-9]{2,5}(?:[?#]\S*)?$/.test(text);
  }
  // Tabs and line ends only, which browsers remove. A second address on a line of its own ends the first,
  // and so does a line that would make the host an impossible one (a caption under the address).
  if (/\s(?:[a-z][a-z0-9+.-]*:|www\.)/i.test(text)) return !/[\r\n]\s*(?:https?:|www\.)/i.test(text);
  const first = webUrl(text.split(/[\t\r\n]/)[0] ?? '');
  if (!first || first.hostname === url.hostname) return true;
  return looksPublic(url.hostname) || !looksPublic(first.hostname);
}

function web(text: string, written: string, form: WebPayload['form'], title?: string): Payload | undefined {
  const url = webUrl(written);
  if (url) {
    if (!isOneAddress(written, url)) return undefined;
    return { kind: 'web', text, url: url.href, form, written, ...(title && { title }) };
  }
  if (/\s/.test(written)) return undefined;
  const bare = bareUrl(written);
  const as = form === 'plain' ? 'bare' : form;
  return bare && { kind: 'web', text, url: bare.href, form: as, written, ...(title && { title }) };
}

/** A web address as a code carries one: plain, upper case, bare, after `URL:`, or a DoCoMo bookmark. */
export function parseWeb(text: string): Payload | undefined {
  // Browsers drop C0 controls and blanks at both ends; readers also meet a byte-order mark.
  const written = text.replace(/^[\u0000-\u0020\ufeff]+|[\u0000-\u0020]+$/g, '');
  const prefix = /^(?:URL|URI):\s*/i.exec(written);
  if (prefix) return wrapped(text, written.slice(prefix[0].length), 'url-prefix');
  const titled = /^URLTO:([^:]*):/i.exec(written);
  if (titled) return wrapped(text, written.slice(titled[0].length), 'url-prefix', titled[1]);
  if (/^MEBKM:/i.test(written)) {
    const fields = docomoFields(written.slice(6));
    const url = fields.get('URL')?.[0];
    return url ? wrapped(text, url, 'bookmark', fields.get('TITLE')?.[0]) : undefined;
  }
  return web(text, written, 'plain');
}

function wrapped(text: string, inner: string, form: WebPayload['form'], title?: string): Payload | undefined {
  const scheme = executableScheme(inner);
  if (scheme) return { kind: 'script', text, scheme };
  return web(text, inner.trim(), form, title);
}
