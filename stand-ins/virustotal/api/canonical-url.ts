import { createHash } from 'node:crypto';

/**
 * VirusTotal's canonical form of a URL, as far as anyone outside knows it.
 *
 * Evidence (docs/virustotal.md, 1.3, recorded ids): the root slash is added, `http` is the default scheme, the scheme
 * and the case of the path are kept, the query is kept verbatim, no slash is added to other paths.
 * Assumed, no evidence: the fragment is dropped; the rest is what the WHATWG URL parser makes of it (lower-case
 * and punycode host, default port dropped, dot segments resolved, percent-encoding and user info kept).
 * Returns undefined for what is no web address ("Unable to canonicalize url").
 */
export function canonicalUrl(input: string): string | undefined {
  const text = input.trim();
  const other = /^[a-z][a-z0-9+-]*:(?!\d)/i.test(text) && !/^https?:\/\//i.test(text);
  if (text === '' || /\s/.test(text) || other) return undefined;
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `http://${text}`);
    if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return undefined;
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** SHA-256 hex of a text's UTF-8 bytes: of a canonical URL this is its id. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export type UrlId = { form: 'sha256'; sha: string } | { form: 'url'; url: string } | { form: 'none' };

/**
 * Reads an id of a URL as the API accepts it: 64 hex digits, else unpadded base64url of the URL.
 * Padded ids and ids in the other base64 alphabet are not understood (unspecified; assumed).
 */
export function readId(id: string): UrlId {
  if (/^[0-9a-f]{64}$/i.test(id)) return { form: 'sha256', sha: id.toLowerCase() };
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return { form: 'none' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(id, 'base64url'));
    const url = canonicalUrl(text);
    return url === undefined ? { form: 'none' } : { form: 'url', url };
  } catch {
    return { form: 'none' };
  }
}
