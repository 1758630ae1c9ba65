import { parse } from 'tldts';
import { LOG_IN_SERVICES } from '../../payload/data/log-in-services';
import { logInService } from '../../payload/formats/device-links';
import type { Rule } from '../rule';

function domainOf(address: string): string | undefined {
  return parse(address, { allowPrivateDomains: true }).domain ?? undefined;
}

/**
 * A code that lets another device into an account, or proves who one is (Unit 42 2026; FBI and CISA PSA March 2026;
 * MITRE T1676). On the service's own site this is what such codes are for; elsewhere it is how accounts are stolen. A
 * passkey's code works only nearby, so that it weighs less.
 */
export const deviceLink: Rule = ({ payload, page, hops }) => {
  const hop = hops.map((candidate) => logInService(candidate.url)).find(Boolean);
  const own =
    payload.kind === 'device-link' ? payload.service : payload.kind === 'fido' ? 'passkey' : undefined;
  const id = own ?? hop?.name;
  if (!id) return [];
  const { name, purpose, homes }: { name: string; purpose: string; homes: readonly string[] } =
    LOG_IN_SERVICES[id];
  const domain = page && domainOf(page.url);
  const isHome = domain !== undefined && homes.includes(domain) && own !== undefined;
  const requester = payload.kind === 'device-link' ? payload.requester : hop?.requester;
  // Companies show pairing codes for their own staff, and passkeys are asked for anywhere.
  const off = page && homes.length > 0 && purpose !== 'enrol' ? 'high' : 'medium';
  const level = isHome ? 'info' : id === 'passkey' ? 'low' : off;
  const evidence = {
    service: name,
    ...(purpose !== 'link' && { how: purpose }),
    ...(requester && { by: requester }),
    ...(domain && { page: domain }),
    ...(isHome && { home: 'yes' }),
  };
  return [{ rule: 'device-link', level, evidence }];
};
