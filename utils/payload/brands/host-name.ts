import { parse } from 'tldts';
import { hostToUnicode, labelToUnicode } from '../idn/punycode';
import { hostingService } from './hosting';
import { type Site, siteByDomain } from './well-known';

/** A host as the rules about names need it. */
export interface HostName {
  /** What someone registered, in ASCII: under the registries' suffixes only, hosting not counted. */
  domain: string;
  /** The label that carries the name, in Unicode: `paypal-login` of `paypal-login.com` and of `paypal-login.vercel.app`. */
  name: string;
  /** The labels before the public suffix, in Unicode. */
  labels: string[];
  /** Under a suffix where anyone gets an address. */
  isHosted: boolean;
  /** The well-known site that the host belongs to. */
  site?: Site;
  /** Under a suffix that only public bodies and universities get. */
  isInstitution: boolean;
}

const INSTITUTIONS = /(?:^|\.)(?:gov|mil|edu|int|gouv|gob|gub|govt|ac)(?:\.[a-z]{2})?$/;

/** Takes a host from `URL.hostname`; `undefined` for an IP address or a name without suffix. */
export function readHostName(host: string): HostName | undefined {
  const whole = parse(host, { allowPrivateDomains: true });
  const registry = parse(host, { allowPrivateDomains: false });
  if (whole.isIp || !whole.domain || !registry.domain) return undefined;
  const service = hostingService(host);
  const suffix = service ?? whole.publicSuffix ?? '';
  const before = host.slice(0, host.length - suffix.length - 1);
  const known = siteByDomain(whole.domain) ?? (whole.isPrivate ? undefined : siteByDomain(registry.domain));
  // What stands under a hosting service's name is a customer's.
  const site = service ? undefined : known;
  return {
    domain: registry.domain,
    name: labelToUnicode(service ? (before.split('.').at(-1) ?? '') : (whole.domainWithoutSuffix ?? '')),
    labels: hostToUnicode(before).split('.'),
    isHosted: service !== undefined || whole.isPrivate === true,
    isInstitution: INSTITUTIONS.test(registry.publicSuffix ?? ''),
    ...(site && { site }),
  };
}
