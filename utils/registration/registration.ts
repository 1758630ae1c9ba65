/** What a registry publishes about a domain, without anything about private persons. Times in ms since 1970. */
export interface Registration {
  /** The registrable domain as it was asked for: lower case, punycode. */
  domain: string;
  /** Who sold the domain. */
  registrar?: string;
  /** The registrant, when that is an organisation and is published. */
  organisation?: string;
  /** As published: an ISO code or a name. Absent for private persons. */
  country?: string;
  city?: string;
  /** True when the record says that the registrant is hidden, or is a person. */
  holderHidden: boolean;
  created?: number;
  changed?: number;
  expires?: number;
  /** Codes such as `client transfer prohibited` (RFC 8056). */
  status: string[];
  nameServers: string[];
  /** Where the registrar takes complaints. */
  abuse?: { email?: string; phone?: string };
  /** Host of the server that answered. */
  source: string;
}

/** Why an answer is no record of the domain. */
type InvalidRdapReason = 'not-an-object' | 'error-answer' | 'not-a-domain' | 'other-domain';

/** A server's answer, read. */
export type RdapParseResult =
  | { ok: true; registration: Registration }
  | { ok: false; reason: InvalidRdapReason };

/** How a look-up of a registration ends. Each has its own words in `words.ts`. */
export type RegistrationResult =
  | { kind: 'found'; registration: Registration; fetchedAt: number }
  /** The registry does not know the domain. */
  | { kind: 'not-found' }
  /** IANA's list has no server for this suffix. */
  | { kind: 'no-rdap' }
  /** The list is the incomplete one that came along and a newer could not be had. */
  | { kind: 'no-list' }
  /** Not a name that a registry could know: an IP address, a single label. */
  | { kind: 'no-domain' }
  /** @property retryAt when to ask again at the earliest */
  | { kind: 'over-limit'; retryAt: number }
  | { kind: 'refused' }
  | { kind: 'server-error' }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'nonsense' };

export type RegistrationResultKind = RegistrationResult['kind'];
