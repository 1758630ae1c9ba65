import { splitWrittenUrl } from './authority';

/** What a browser silently changes on the way from a text to the address that it opens. */
export type DifferenceKind =
  | 'scheme-added' // the text had none
  | 'upper-case' // in scheme or host
  | 'slashes' // fewer or more than two
  | 'backslash' // read as a slash
  | 'line-break' // tabs and line ends removed
  | 'invisible' // zero-width and other unseen characters removed or escaped
  | 'look-alike-character' // full-width and other forms of a letter, replaced by the plain one
  | 'dots' // other characters read as dots
  | 'ip-form' // an IP address in another notation
  | 'unicode-host' // letters that go into punycode
  | 'default-port' // the scheme's own, dropped
  | 'escaped-host' // percent signs in the host, decoded
  | 'user-info' // text before an @, which is no part of the host
  | 'path'; // dots resolved, characters escaped

export interface Difference {
  kind: DifferenceKind;
  /** The part as the text has it; may hold unseen characters, to be shown through `revealHidden`. */
  written: string;
  /** The same part as a browser opens it; empty when it drops it. */
  opened: string;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
const OTHER_DOTS = /[。．｡]/;

function inHost(host: string, opened: URL): Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind) => found.push({ kind, written: host, opened: opened.hostname });
  const isIp = /^[\d.]+$/.test(opened.hostname) || opened.hostname.startsWith('[');
  if (isIp) {
    if (host.toLowerCase() !== opened.hostname) add('ip-form');
    return found;
  }
  if (host.includes('%')) add('escaped-host');
  if (INVISIBLE.test(host)) add('invisible');
  if (OTHER_DOTS.test(host)) add('dots');
  const plain = host.replace(/[。．｡]/g, '.');
  if (plain.normalize('NFKC') !== plain.normalize('NFC')) add('look-alike-character');
  if (found.length > 0) return found;
  if (/[^\u0000-\u007f]/.test(host)) add('unicode-host');
  else if (host.toLowerCase() === opened.hostname && host !== opened.hostname) add('upper-case');
  return found;
}

/** Every difference between the text of an address and what a browser makes of it. Never throws. */
export function findDifferences(written: string, opened: URL): Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind, from: string, to: string) =>
    found.push({ kind, written: from, opened: to });
  const joined = written.replace(/[\t\r\n]/g, '');
  if (joined !== written) add('line-break', written, joined);
  const cut = splitWrittenUrl(joined.trim());
  const authority = opened.host;
  if (cut.scheme === '') add('scheme-added', cut.host, `${opened.protocol}//${authority}`);
  else if (cut.scheme !== opened.protocol) {
    add(INVISIBLE.test(cut.scheme) ? 'invisible' : 'upper-case', cut.scheme, opened.protocol);
  }
  if (cut.slashes.includes('\\')) add('backslash', cut.slashes, '//');
  else if (cut.scheme !== '' && cut.slashes !== '//') add('slashes', cut.slashes, '//');
  if (cut.user !== '') add('user-info', `${cut.user}@`, '');
  found.push(...inHost(cut.host, opened));
  if (cut.port !== '' && opened.port === '') add('default-port', cut.port, '');
  const path = opened.pathname + opened.search + opened.hash;
  const question = cut.rest.search(/[?#]/);
  const ownPath = question === -1 ? cut.rest : cut.rest.slice(0, question);
  if (ownPath.includes('\\')) add('backslash', ownPath, opened.pathname);
  else if (INVISIBLE.test(cut.rest)) add('invisible', cut.rest, path);
  // A missing slash after the host, or letters escaped as usual, are no news.
  else if (decoded(cut.rest.replace(/^(?=[?#]|$)/, '/')) !== decoded(path)) add('path', cut.rest, path);
  return found;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
