import { base64 } from '../../shared/encodings';
import { sha256 } from '../../shared/sha256';

const encoder = new TextEncoder();

/**
 * The form of a URL that its id is the hash of.
 *
 * VirusTotal does not publish its canonical form. Evidence (docs/virustotal.md, 1.3) exists only for: root slash added,
 * `http` where there is no scheme, scheme kept, path case kept, query kept in order, no slash added to other paths.
 * Everything else that the URL standard does here (host in lower case and punycode, default port dropped, dot
 * segments resolved) and dropping the fragment is an ASSUMPTION: where it is wrong, a question by id answers
 * "unknown" although VirusTotal may know the address.
 *
 * @returns the canonical address, or `undefined` for what is no http(s) URL.
 */
export function canonicalUrl(url: string): string | undefined {
  const text = url.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !isHostWithPort(text) ? text : `http://${text}`;
  if (text === '' || !URL.canParse(withScheme)) return undefined;
  const parsed = new URL(withScheme);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  parsed.hash = '';
  // Setting an empty fragment leaves no '#', but a bare '?' stays as VirusTotal would see it.
  return parsed.href;
}

/** `example.com:8080/…`, whose beginning has the form of a scheme. */
function isHostWithPort(text: string): boolean {
  const authority = /^[^/?#]*/.exec(text)?.[0] ?? '';
  const dot = authority.indexOf('.');
  return dot >= 0 && /:\d/.test(authority.slice(dot));
}

/**
 * VirusTotal's id of a URL (form a): SHA-256 hex of the canonical form; of the text itself when it is no URL. The
 * look-up and the report of a URL are stored under it.
 */
export function urlId(url: string): Promise<string> {
  return sha256(canonicalUrl(url) ?? url);
}

/** VirusTotal's id of a URL (form b): base64url of the UTF-8 bytes without padding. Readable by VirusTotal. */
export function base64UrlId(url: string): string {
  return base64(encoder.encode(url)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The address of a report's page, for "open on VirusTotal". */
export function reportPage(id: string): string {
  return `https://www.virustotal.com/gui/url/${encodeURIComponent(id)}`;
}
