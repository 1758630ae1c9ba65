import { KNOWN_PLACES } from './data/known-places';

/** What is known of a part of a large service's address. */
export type PlaceHint = 'secret' | 'token' | 'public';

interface KnownPlace {
  path?: string[];
  name?: string;
  hint: PlaceHint;
}

const HINTS: Record<string, PlaceHint> = { '*': 'token', '!': 'secret', '=': 'public' };
let places: Map<string, KnownPlace[]> | undefined;

function table(): Map<string, KnownPlace[]> {
  if (places) return places;
  places = new Map();
  for (const line of KNOWN_PLACES.trim().split('\n')) {
    const [host = '', pattern = ''] = line.split(' ');
    const place: KnownPlace = pattern.startsWith('?')
      ? { name: pattern.slice(1, -2), hint: pattern.endsWith('=*') ? 'secret' : 'public' }
      : { path: pattern.slice(1).split('/'), hint: 'token' };
    places.set(host, [...(places.get(host) ?? []), place]);
  }
  return places;
}

/** The entries for a host and the domains above it. */
function entriesFor(host: string): KnownPlace[] {
  const known = table();
  const entries: KnownPlace[] = [];
  // By position, for it is done for every address of the history at once.
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    entries.push(...(known.get(at === 0 ? host : host.slice(at)) ?? []));
  }
  return entries;
}

/**
 * What is known of each segment of a path at this host. The longest pattern that fits decides.
 *
 * @param segments the path without its first slash, split at slashes
 */
export function hintsForPath(host: string, segments: readonly string[]): (PlaceHint | undefined)[] {
  let best: string[] = [];
  for (const { path } of entriesFor(host)) {
    if (path === undefined || path.length <= best.length || path.length > segments.length) continue;
    if (path.every((part, at) => part === '+' || part in HINTS || part === segments[at])) best = path;
  }
  return segments.map((_, at) => HINTS[best[at] ?? '']);
}

/** What is known of a parameter at this host; `secret`, `public` or nothing. */
export function hintForParameter(host: string, name: string): PlaceHint | undefined {
  return entriesFor(host).find((place) => place.name === name)?.hint;
}
