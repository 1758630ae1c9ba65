import { getDomain } from 'tldts';
import type { Registration, RegistrationResult } from '../registration';
import type { Bootstrap } from './bootstrap';
import { type RdapResponse, rdapRequest } from './rdap-request';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is kept of a look-up; one record for each domain. */
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
  /** The cache: the record kept of a domain, and where a new one is kept. */
  get: (domain: string) => Promise<RegistrationRecord | undefined>;
  put: (record: RegistrationRecord) => Promise<void>;
}

export interface RdapClient {
  /**
   * Looks up who registered a domain and when. Takes a host name; only its registrable part is sent.
   * Never throws for what a network or a server does.
   */
  lookUp(host: string): Promise<RegistrationResult>;
}

/** A client for the registries' public records (RDAP: RFC 7480, 9082, 9083), with a cache in front of it. */
export function createRdapClient({ fetch, now, bootstrap, get, put }: RdapClientOptions): RdapClient {
  const inFlight = new Map<string, Promise<RegistrationResult>>();
  /** Servers that asked for a pause, by origin: when they may be asked again. */
  const retryAtByOrigin = new Map<string, number>();

  async function withBackoff(
    url: string,
    domain: string,
    redirect: 'follow' | 'error',
  ): Promise<RdapResponse> {
    const { origin } = new URL(url);
    const retryAt = retryAtByOrigin.get(origin) ?? 0;
    if (retryAt > now()) return { kind: 'over-limit', retryAt };
    const response = await rdapRequest({ fetch, now }, url, domain, redirect);
    if (response.kind === 'over-limit') retryAtByOrigin.set(origin, response.retryAt);
    return response;
  }

  async function fromCache(domain: string): Promise<RegistrationResult | undefined> {
    const cached = await get(domain);
    if (!cached || !isFresh(cached, now())) return undefined;
    const { registration, fetchedAt } = cached;
    return registration ? { kind: 'found', registration, fetchedAt } : { kind: 'not-found' };
  }

  /** Many registries keep only dates and the registrar; the registrar's own record has the rest. */
  async function withRegistrarRecord(
    registration: Registration,
    registrarUrl: string | undefined,
  ): Promise<Registration> {
    if (registrarUrl === undefined || !lacksRegistrant(registration)) return registration;
    const response = await withBackoff(registrarUrl, registration.domain, 'error');
    return response.kind === 'found'
      ? mergeRegistrarRecord(registration, response.registration)
      : registration;
  }

  async function fromRegistry(domain: string): Promise<RegistrationResult> {
    const servers = await bootstrap.serversFor(domain);
    if (typeof servers === 'string') return { kind: servers };
    const [base] = servers;
    if (base === undefined) return { kind: 'no-rdap' };
    const response = await withBackoff(`${base}domain/${domain}`, domain, 'follow');
    const fetchedAt = now();
    if (response.kind === 'not-found') await put({ domain, fetchedAt });
    if (response.kind !== 'found') return response;
    const registration = await withRegistrarRecord(response.registration, response.registrarUrl);
    await put({ domain, registration, fetchedAt });
    return { kind: 'found', registration, fetchedAt };
  }

  return {
    async lookUp(host) {
      const domain = registrableDomain(host);
      if (domain === undefined) return { kind: 'no-domain' };
      const load = async () => (await fromCache(domain)) ?? (await fromRegistry(domain));
      const result = inFlight.get(domain) ?? load().finally(() => inFlight.delete(domain));
      inFlight.set(domain, result);
      return result;
    },
  };
}

/** A host's registrable domain: `www.한국.kr` → `xn--3e0b707e.kr`. Names of private suffixes (`user.github.io`) belong to the suffix's owner. */
export function registrableDomain(host: string): string | undefined {
  if (host.length > 255 || /[/?#@:\\\s]/.test(host) || !URL.canParse(`https://${host}`)) return undefined;
  const { hostname } = new URL(`https://${host}`);
  const domain = getDomain(hostname.replace(/\.$/, ''), { allowPrivateDomains: false });
  return domain !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined;
}

/** Young domains change, and a domain that was not there may be tomorrow. */
function isFresh({ registration, fetchedAt }: RegistrationRecord, now: number): boolean {
  const isYoung = registration?.created !== undefined && now - registration.created < 30 * DAY;
  const timeToLive = registration ? (isYoung ? DAY : 7 * DAY) : HOUR;
  const age = now - fetchedAt;
  return age >= 0 && age < timeToLive;
}

/** A thin record, which says nothing about the registrant: the registrar may know more. */
function lacksRegistrant({ organisation, country, holderHidden }: Registration): boolean {
  return organisation === undefined && country === undefined && !holderHidden;
}

/** What the registry says stands; the registrar fills the gaps. */
function mergeRegistrarRecord(registry: Registration, registrar: Registration): Registration {
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
