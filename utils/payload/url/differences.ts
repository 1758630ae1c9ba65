import { splitWrittenUrl } from './authority';
import { INVISIBLE, SEPARATOR_LIKE } from './characters';
import { mendScheme } from './mend';

/** What a browser silently changes on the way from a text to the address that it opens. */
export type DifferenceKind =
  | 'scheme-added' // the text had none
  | 'scheme-mended' // it was mistyped
  | 'blank' // spaces inside, which a phone may take for the end
  | 'upper-case' // in scheme or host
  | 'slashes' // fewer or more than two
  | 'backslash' // read as a slash
  | 'line-break' // tabs and line ends removed
  | 'invisible' // zero-width and other unseen characters removed or escaped
  | 'look-alike-character' // full-width and other forms of a letter, replaced by the plain one
  | 'separator-like' // a character that only looks like a slash or a colon
  | 'dots' // other characters read as dots
  | 'ip-form' // an IP address in another notation
  | 'unicode-host' // letters that go into punycode
  | 'default-port' // the scheme's own, dropped
  | 'escaped-host' // percent signs in the host, decoded
  | 'user-info' // text before an @, which is no part of the host
  | 'path'; // dots resolved, characters escaped

export interface Difference {
  kind: DifferenceKind;
  /** The part as the text has it; may hold unseen characters, to be shown through `revealInvisible`. */
  written: string;
  /** The same part as a browser opens it; empty when it drops it. */
  opened: string;
}

const OTHER_DOTS = /[。．｡]/;

/** What happens to the host alone. */
function hostDifferences(host: string, opened: URL): Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind) => found.push({ kind, written: host, opened: opened.hostname });
  const isIp = /^[\d.]+$/.test(opened.hostname) || opened.hostname.startsWith('[');
  if (isIp) {
    if (host.toLowerCase() !== opened.hostname) add('ip-form');
    return found;
  }
  if (host.includes('%')) add('escaped-host');
  if (INVISIBLE.test(host)) add('invisible');
  if (SEPARATOR_LIKE.test(host)) add('separator-like');
  if (OTHER_DOTS.test(host)) add('dots');
  const plain = host.replace(/[。．｡]/g, '.');
  if (plain.normalize('NFKC') !== plain.normalize('NFC')) add('look-alike-character');
  if (found.length > 0) return found;
  if (/[^\u0000-\u007f]/.test(host)) add('unicode-host');
  else if (host.toLowerCase() === opened.hostname && host !== opened.hostname) add('upper-case');
  return found;
}

/**
 * Every difference between the text of an address and what a browser makes of it, in the order of its parts. Never
 * throws.
 */
export function findDifferences(written: string, opened: URL): Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind, from: string, to: string) =>
    found.push({ kind, written: from, opened: to });
  const joined = written.replace(/[\t\r\n]/g, '');
  if (joined !== written) add('line-break', written, joined);
  const mend = mendScheme(joined);
  if (mend) add('scheme-mended', mend.front, `${opened.protocol}//`);
  const text = (mend?.mended ?? joined).trim();
  if (text.includes(' ')) add('blank', text, opened.href);
  if (/^[\u00a0\u1680\u2000-\u200a\u3000]/.test(joined)) add('invisible', joined, opened.href);
  const split = splitWrittenUrl(text);
  const authority = opened.host;
  if (split.scheme === '') add('scheme-added', split.host, `${opened.protocol}//${authority}`);
  else if (split.scheme !== opened.protocol) {
    add(INVISIBLE.test(split.scheme) ? 'invisible' : 'upper-case', split.scheme, opened.protocol);
  }
  if (split.slashes.includes('\\')) add('backslash', split.slashes, '//');
  else if (split.scheme !== '' && split.slashes !== '//') add('slashes', split.slashes, '//');
  if (split.user !== '') add('user-info', `${split.user}@`, '');
  found.push(...hostDifferences(split.host, opened));
  if (split.port !== '' && opened.port === '') add('default-port', split.port, '');
  const path = opened.pathname + opened.search + opened.hash;
  const pathEnd = split.rest.search(/[?#]/);
  const ownPath = pathEnd === -1 ? split.rest : split.rest.slice(0, pathEnd);
  if (ownPath.includes('\\')) add('backslash', ownPath, opened.pathname);
  else if (INVISIBLE.test(split.rest)) add('invisible', split.rest, path);
  // A missing slash after the host, or letters escaped as usual, are no news.
  else if (decoded(split.rest.replace(/^(?=[?#]|$)/, '/')) !== decoded(path)) add('path', split.rest, path);
  return found;
}

/** Percent-decoded as far as that keeps the meaning; as it stands when it is malformed. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
