import { getDomain } from 'tldts';
import type { Registration, RegistrationResult } from '../registration';
import type { Bootstrap } from './bootstrap';
import { type RdapRequestOptions, rdapRequest } from './rdap-request';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is kept of an answer; one record for each domain. */
export interface RegistrationRecord {
  domain: string;
  /** Absent when the registry did not know the domain. */
  registration?: Registration;
  fetchedAt: number;
}

export interface RdapClientOptions {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  bootstrap: Bootstrap;
  get: (domain: string) => Promise<RegistrationRecord | undefined>;
  put: (record: RegistrationRecord) => Promise<void>;
  /** Whether a server may be asked, by its origin; by default every one. */
  mayAsk?: (origin: string) => Promise<boolean>;
  timeoutMs?: number;
}

export interface RdapClient {
  /**
   * Looks up who registered a domain and when. Takes a host name; only its registrable part is sent.
   * Never throws for what a network or a server does.
   */
  lookUp(host: string): Promise<RegistrationResult>;
}

/** A client for the registries' public records (RDAP: RFC 7480, 9082, 9083). */
export function createRdapClient(options: RdapClientOptions): RdapClient {
  const { now, bootstrap, get, put, mayAsk = async () => true, timeoutMs = 10_000 } = options;
  const asking: RdapRequestOptions = { fetch: options.fetch, now, timeoutMs };
  const underWay = new Map<string, Promise<RegistrationResult>>();
  /** Servers that wanted a pause, by origin. */
  const pausedUntil = new Map<string, number>();

  async function polite(url: string, domain: string, redirect: 'follow' | 'error') {
    const { origin } = new URL(url);
    if (!(await mayAsk(origin))) return { kind: 'no-permission' } as const;
    const retryAt = pausedUntil.get(origin) ?? 0;
    if (retryAt > now()) return { kind: 'over-limit', retryAt } as const;
    const answer = await rdapRequest(asking, url, domain, redirect);
    if (answer.kind === 'over-limit') pausedUntil.set(origin, answer.retryAt);
    return answer;
  }

  async function fresh(domain: string): Promise<RegistrationResult> {
    const kept = await get(domain);
    if (kept && isFresh(kept, now())) {
      const { registration, fetchedAt } = kept;
      return registration ? { kind: 'found', registration, fetchedAt } : { kind: 'not-found' };
    }
    const servers = await bootstrap.serversFor(domain);
    if (typeof servers === 'string') return { kind: servers };
    const [base] = servers;
    if (base === undefined) return { kind: 'no-rdap' };
    const answer = await polite(`${base}domain/${domain}`, domain, 'follow');
    const fetchedAt = now();
    if (answer.kind === 'not-found') await put({ domain, fetchedAt });
    if (answer.kind !== 'found') return answer;

    let { registration } = answer;
    if (answer.related !== undefined && isThin(registration)) {
      const more = await polite(answer.related, domain, 'error');
      if (more.kind === 'found') registration = completed(registration, more.registration);
    }
    await put({ domain, registration, fetchedAt });
    return { kind: 'found', registration, fetchedAt };
  }

  return {
    async lookUp(host) {
      const domain = registrable(host);
      if (domain === undefined) return { kind: 'no-domain' };
      const running = underWay.get(domain) ?? fresh(domain).finally(() => underWay.delete(domain));
      underWay.set(domain, running);
      return running;
    },
  };
}

/** `www.한국.kr` → `xn--3e0b707e.kr`. Names of private suffixes (`user.github.io`) belong to the suffix's owner. */
export function registrable(host: string): string | undefined {
  if (host.length > 255 || /[/?#@:\\\s]/.test(host) || !URL.canParse(`https://${host}`)) return undefined;
  const { hostname } = new URL(`https://${host}`);
  const domain = getDomain(hostname.replace(/\.$/, ''), { allowPrivateDomains: false });
  return domain !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

/** Young domains change, and a domain that was not there may be tomorrow. */
function isFresh({ registration, fetchedAt }: RegistrationRecord, now: number): boolean {
  const young = registration?.created !== undefined && now - registration.created < 30 * DAY;
  const keep = registration ? (young ? DAY : 7 * DAY) : HOUR;
  const age = now - fetchedAt;
  return age >= 0 && age < keep;
}

/** Nothing said about the holder: the registrar may know more. */
function isThin({ organisation, country, holderHidden }: Registration): boolean {
  return organisation === undefined && country === undefined && !holderHidden;
}

/** What the registry says stands; the registrar fills the gaps. */
function completed(registry: Registration, registrar: Registration): Registration {
  const { organisation, country, city, holderHidden } = registrar;
  return {
    ...registrar,
    ...registry,
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
    ...(city === undefined ? {} : { city }),
    holderHidden,
    status: registry.status.length > 0 ? registry.status : registrar.status,
    nameServers: registry.nameServers.length > 0 ? registry.nameServers : registrar.nameServers,
    source: registry.source,
  };
}
