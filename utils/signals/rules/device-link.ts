import { parse } from 'tldts';
import {
  type DeviceLinkService,
  LOG_IN_SERVICES,
  type LogInPurpose,
} from '../../payload/data/log-in-services';
import { logInName, logInService } from '../../payload/formats/device-links';
import type { Rule, RuleContext } from '../rule';

function domainOf(address: string): string | undefined {
  return parse(address, { allowPrivateDomains: true }).domain ?? undefined;
}

interface LogIn {
  service: DeviceLinkService;
  requester?: string;
  url?: string;
}

/** The log-in that a code is, or sends on to. */
function logInOf({ payload, hops }: RuleContext): LogIn | undefined {
  if (payload.kind === 'device-link') return payload;
  if (payload.kind === 'fido') return { service: 'passkey' };
  const hop = hops.map((candidate) => logInService(candidate.url)).find(Boolean);
  return hop && { service: hop.name, ...(hop.requester && { requester: hop.requester }) };
}

/** The sites where a service shows its codes: its own, or the one of many that the code names. */
function homesOf({ service, url }: LogIn): readonly (string | undefined)[] {
  const { homes, purpose }: { homes: readonly string[]; purpose: LogInPurpose } = LOG_IN_SERVICES[service];
  return homes.length === 0 && purpose === 'device-code' && url ? [domainOf(url)] : homes;
}

/** Shown by honest pages of every kind: companies enrol their own staff, and wallets connect to any site. */
const ANYWHERE: readonly LogInPurpose[] = ['enrol', 'wallet'];

/**
 * A code that lets another device into an account, or proves who one is (Unit 42 2026; FBI and CISA PSA March 2026;
 * MITRE T1676). On the service's own site this is what such codes are for; elsewhere it is how accounts are stolen. A
 * passkey's code works only nearby, so that it weighs less.
 */
export const deviceLink: Rule = (context) => {
  const logIn = logInOf(context);
  if (!logIn) return [];
  const { payload, page } = context;
  const { service, requester } = logIn;
  const { purpose } = LOG_IN_SERVICES[service];
  const domain = page && domainOf(page.url);
  const isHome = domain !== undefined && payload.kind === 'device-link' && homesOf(logIn).includes(domain);
  // A site that asks for itself says at least who asks.
  const isAsked = requester !== undefined && domain !== undefined && domainOf(requester) === domain;
  const off = page && !isAsked && !ANYWHERE.includes(purpose) ? 'high' : 'medium';
  const level = isHome ? 'info' : service === 'passkey' ? 'low' : off;
  const evidence = {
    service: logInName(service, requester),
    ...(purpose !== 'link' && { how: purpose }),
    ...(requester && { by: requester }),
    ...(domain && { page: domain }),
    ...(isHome && { home: 'yes' }),
  };
  return [{ rule: 'device-link', level, evidence }];
};
