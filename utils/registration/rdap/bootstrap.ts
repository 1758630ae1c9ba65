import { isObject } from '../../shared/json';
import { readLimited } from '../../shared/read-limited';
import { LISTED_SERVERS, UNLISTED_SERVERS } from './bundled-servers';
import { isServerUrl } from './server-url';

/** IANA's bootstrap file for domains (RFC 9224). */
export const IANA_LIST = 'https://data.iana.org/rdap/dns.json';

const DAY = 86_400_000;
/** The list changes a few times a month. */
const MAX_AGE = 7 * DAY;
/** After a failure it is not asked for again at once. */
const RETRY_AFTER = DAY / 24;
/** Milliseconds until the last byte. */
const TIMEOUT = 10_000;
/** About 100 kB in 2026. */
const MAX_BYTES = 1_000_000;

/** IANA's list as it is kept: plain JSON. */
export interface ServerList {
  /** DNS suffix (punycode) to base URLs, all https and ending in a slash. */
  servers: Record<string, string[]>;
  fetchedAt: number;
}

export interface Bootstrap {
  /** The base URLs to ask about a domain; why there is none, otherwise. */
  serversFor(domain: string): Promise<string[] | 'no-rdap' | 'no-list'>;
}

interface BootstrapOptions {
  fetch: typeof fetch;
  now: () => number;
  /** Where the list is kept between sessions. */
  load: () => Promise<ServerList | undefined>;
  save: (list: ServerList) => Promise<void>;
}

/** Knows which registry to ask. Loads IANA's list when it is first needed and when it is a week old. */
export function createBootstrap({ fetch, now, load, save }: BootstrapOptions): Bootstrap {
  let list: ServerList | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let refreshing: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    if (now() - failedAt < RETRY_AFTER) return;
    const servers = await download(fetch);
    if (servers) {
      list = { servers, fetchedAt: now() };
      await save(list);
    } else failedAt = now();
  }

  async function current(): Promise<ServerList | undefined> {
    list ??= fromStored(await load());
    const age = list ? now() - list.fetchedAt : Number.POSITIVE_INFINITY;
    // A clock that was set back must not keep a list for ever.
    if (age > MAX_AGE || age < 0) {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
      await refreshing;
    }
    return list;
  }

  return {
    async serversFor(domain) {
      const loaded = await current();
      for (const suffix of suffixesOf(domain)) {
        const listed = loaded ? ownServers(loaded.servers, suffix) : LISTED_SERVERS.get(suffix);
        const servers = listed ?? UNLISTED_SERVERS.get(suffix);
        if (servers) return servers;
      }
      return loaded ? 'no-rdap' : 'no-list';
    },
  };
}

/** Suffixes come from links, and `constructor` is a name like any other. */
function ownServers(servers: Record<string, string[]>, suffix: string): string[] | undefined {
  return Object.hasOwn(servers, suffix) ? servers[suffix] : undefined;
}

/** `a.co.uk` → `co.uk`, `uk`: the longest match counts (RFC 9224, section 4). */
function suffixesOf(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

async function download(fetch: typeof globalThis.fetch): Promise<Record<string, string[]> | undefined> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(IANA_LIST, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
    if (!response.ok) return undefined;
    return readServerList(JSON.parse(await readLimited(response, MAX_BYTES)));
  } catch {
    return undefined;
  }
}

/**
 * Reads IANA's list (RFC 9224, section 3): `services` holds pairs of DNS suffixes and base URLs. Plain http and anything
 * that is no URL is left out. `undefined` for what cannot be the list, so that a broken download changes nothing.
 */
export function readServerList(json: unknown): Record<string, string[]> | undefined {
  if (!isObject(json) || !Array.isArray(json.services)) return undefined;
  const servers: Record<string, string[]> = Object.create(null);
  for (const service of json.services.slice(0, 5000)) {
    if (!Array.isArray(service) || !Array.isArray(service[0]) || !Array.isArray(service[1])) return undefined;
    const urls = service[1].slice(0, 10).filter((url) => typeof url === 'string' && isServerUrl(url));
    const bases = urls.map((url: string) => (url.endsWith('/') ? url : `${url}/`));
    if (bases.length === 0) continue;
    for (const suffix of service[0].slice(0, 5000)) {
      if (typeof suffix === 'string' && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(suffix)) {
        servers[suffix.toLowerCase()] = bases;
      }
    }
  }
  // The real list has had over a thousand suffixes since 2020; `com` has always been in it.
  return servers.com ? servers : undefined;
}

/** What comes out of a database is as old as the version that wrote it. */
function fromStored(list: ServerList | undefined): ServerList | undefined {
  return isObject(list) && isObject(list.servers) && Number.isFinite(list.fetchedAt) ? list : undefined;
}
