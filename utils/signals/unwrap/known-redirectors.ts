import { getDomain } from 'tldts';
import { REDIRECTORS } from '../data/redirectors';

/** How an address leads on, where it does not simply redirect. */
export type OnwardKind = 'log-in' | 'copy' | 'page' | 'guess';

/** What the list of known redirectors says of one address. */
export interface KnownRedirector {
  /** What the path has behind the part that the list names. */
  rest: string;
  /** The parameter that holds the destination. */
  target?: string;
  /** The destination may be unreadable. */
  hides: boolean;
  /** The list names this very host, and not a form that any host may have. */
  isNamed: boolean;
  kind?: OnwardKind;
}

interface Entry {
  host: string;
  path: string;
  asks?: string;
  target?: string;
  hides: boolean;
  kind?: OnwardKind;
}

let entries: Map<string, Entry[]> | undefined;

function entryOf(line: string): Entry {
  const [host = '', place = '/', ...notes] = line.split(' ');
  const [path = '/', asks] = place.split('?');
  const target = notes.find((note) => note.startsWith('?'))?.slice(1);
  const kind = notes.find((note) => note === 'log-in' || note === 'copy' || note === 'page');
  return {
    host,
    path,
    ...(asks && { asks }),
    ...(target && { target }),
    hides: notes.includes('hides'),
    ...(kind && { kind }),
  };
}

/** Entries by the registrable domain of their host, so that an ordinary address costs few look-ups. */
function table(): Map<string, Entry[]> {
  if (entries) return entries;
  entries = new Map();
  for (const line of REDIRECTORS.trim().split('\n')) {
    const entry = entryOf(line);
    const isForm = entry.host === '*' || entry.host.endsWith('.*');
    const bare = entry.host.replace('*.', '');
    const key = isForm ? entry.host : (getDomain(bare) ?? bare);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  return entries;
}

function entriesFor(host: string): Entry[] {
  const domain = getDomain(host) ?? host;
  const isGoogle = /^google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(domain);
  const keys = [domain, `${host.split('.', 1)[0]}.*`, '*'].filter((key) => key !== 'google.*');
  if (isGoogle) keys.push('google.*');
  return keys.flatMap((key) => table().get(key) ?? []);
}

function isHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (pattern === 'google.*') return /^google\.[a-z.]+$/.test(host);
  if (pattern.endsWith('.*')) return host.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*.')) return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
  return host === pattern;
}

/** Where a path is past the pattern, in which `+` is any one part; -1 where it does not fit. */
function endOfMatch(path: string, pattern: string): number {
  let at = 0;
  for (const piece of pattern.split(/(\+)/)) {
    if (piece === '+') {
      const end = path.indexOf('/', at);
      if (end <= at) return -1;
      at = end;
    } else if (path.startsWith(piece, at)) at += piece.length;
    else return -1;
  }
  return at;
}

/** What the list of known redirectors says of an address, the longest entry first; `undefined` for others. */
export function knownRedirector(url: URL): KnownRedirector | undefined {
  const host = url.hostname.replace(/^www\./, '');
  let best: Entry | undefined;
  let rest = '';
  for (const entry of entriesFor(url.hostname)) {
    if (best && (best.path.length > entry.path.length || best.host !== '*') && entry.host === '*') continue;
    if (best && best.path.length > entry.path.length) continue;
    if (!isHost(entry.host, host) && !isHost(entry.host, url.hostname)) continue;
    if (entry.asks !== undefined && !url.searchParams.has(entry.asks)) continue;
    const end = endOfMatch(url.pathname, entry.path);
    if (end === -1) continue;
    best = entry;
    // Without a slash at its end an entry names the beginning of a part, not a place behind which one begins.
    rest = entry.path.endsWith('/') && entry.path.length > 1 ? url.pathname.slice(end) : '';
  }
  if (!best) return undefined;
  const { target, hides, kind } = best;
  const isNamed = best.host !== '*' && (best.host === 'google.*' || !best.host.endsWith('.*'));
  return { rest, hides, isNamed, ...(target && { target }), ...(kind && { kind }) };
}
