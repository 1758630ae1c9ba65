import { isObject } from '../../shared/json';
import { readLimited } from '../../shared/read-limited';
import { LISTED_SERVERS, UNLISTED_SERVERS } from './bundled-servers';
import { isServerUrl } from './server-url';

export const IANA_LIST = 'https://data.iana.org/rdap/dns.json';

const DAY = 86_400_000;
/** The list changes a few times a month. */
const MAX_AGE = 7 * DAY;
/** After a failure it is not asked for again at once. */
const RETRY_AFTER = DAY / 24;
/** About 100 kB in 2026. */
const MAX_BYTES = 1_000_000;

/** IANA's list as it is kept: plain JSON. */
export interface ServerList {
  /** Ending (punycode) to base URLs, all https and ending in a slash. */
  servers: Record<string, string[]>;
  fetchedAt: number;
}

export interface Bootstrap {
  /** The base URLs to ask about a domain; why there is none, otherwise. */
  serversFor(domain: string): Promise<string[] | 'no-rdap' | 'no-list'>;
}

export interface BootstrapOptions {
  fetch: typeof fetch;
  now: () => number;
  /** Where the list is kept between sessions. */
  load: () => Promise<ServerList | undefined>;
  save: (list: ServerList) => Promise<void>;
  timeoutMs?: number;
}

/** Knows which registry to ask. Loads IANA's list when it is first needed and when it is a week old. */
export function createBootstrap(options: BootstrapOptions): Bootstrap {
  const { now, load, save, timeoutMs = 10_000 } = options;
  let kept: ServerList | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    if (now() - failedAt < RETRY_AFTER) return;
    const servers = await download(options.fetch, timeoutMs);
    if (servers) {
      kept = { servers, fetchedAt: now() };
      await save(kept);
    } else failedAt = now();
  }

  async function current(): Promise<ServerList | undefined> {
    kept ??= checked(await load());
    const age = kept ? now() - kept.fetchedAt : Number.POSITIVE_INFINITY;
    // A clock that was set back must not keep a list for ever.
    if (age > MAX_AGE || age < 0) {
      underWay ??= refresh().finally(() => {
        underWay = undefined;
      });
      await underWay;
    }
    return kept;
  }

  return {
    async serversFor(domain) {
      const list = await current();
      for (const ending of endings(domain)) {
        const servers = list ? own(list.servers, ending) : LISTED_SERVERS.get(ending);
        const found = servers ?? UNLISTED_SERVERS.get(ending);
        if (found) return found;
      }
      return list ? 'no-rdap' : 'no-list';
    },
  };
}

/** Endings come from links, and `constructor` is a name like any other. */
function own(servers: Record<string, string[]>, ending: string): string[] | undefined {
  return Object.hasOwn(servers, ending) ? servers[ending] : undefined;
}

/** `a.co.uk` → `co.uk`, `uk`: the longest match counts (RFC 9224, section 4). */
function endings(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(1).map((_, place) => labels.slice(place + 1).join('.'));
}

async function download(get: typeof fetch, timeoutMs: number): Promise<Record<string, string[]> | undefined> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await get(IANA_LIST, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
    if (!answer.ok) return undefined;
    return readServerList(JSON.parse(await readLimited(answer, MAX_BYTES)));
  } catch {
    return undefined;
  }
}

/**
 * Reads IANA's list (RFC 9224, section 3): `services` holds pairs of endings and base URLs. Plain http and anything
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
    for (const ending of service[0].slice(0, 5000)) {
      if (typeof ending === 'string' && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(ending)) {
        servers[ending.toLowerCase()] = bases;
      }
    }
  }
  // The real list has had over a thousand endings since 2020; `com` has always been in it.
  return servers.com ? servers : undefined;
}

/** What comes out of a database is as old as the version that wrote it. */
function checked(list: ServerList | undefined): ServerList | undefined {
  return isObject(list) && isObject(list.servers) && Number.isFinite(list.fetchedAt) ? list : undefined;
}
