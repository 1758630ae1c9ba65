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
export function readHostName(hostname: string): HostName | undefined {
  const hosted = parse(hostname, { allowPrivateDomains: true });
  const registered = parse(hostname, { allowPrivateDomains: false });
  if (hosted.isIp || !hosted.domain || !registered.domain) return undefined;
  const service = hostingService(hostname);
  const suffix = service ?? hosted.publicSuffix ?? '';
  const before = hostname.slice(0, hostname.length - suffix.length - 1);
  const known =
    siteByDomain(hosted.domain) ?? (hosted.isPrivate ? undefined : siteByDomain(registered.domain));
  // What stands under a hosting service's name is a customer's.
  const site = service ? undefined : known;
  return {
    domain: registered.domain,
    name: labelToUnicode(service ? (before.split('.').at(-1) ?? '') : (hosted.domainWithoutSuffix ?? '')),
    labels: hostToUnicode(before).split('.'),
    isHosted: service !== undefined || hosted.isPrivate === true,
    isInstitution: INSTITUTIONS.test(registered.publicSuffix ?? ''),
    ...(site && { site }),
  };
}
