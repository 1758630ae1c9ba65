import { DEVICE_CODE_PARAMETERS, LOG_IN_SCHEMES, LOG_IN_SITES } from '../data/log-in-links';
import { type DeviceLinkService, LOG_IN_SERVICES } from '../data/log-in-services';
import type { DeviceLinkPayload, KindParser } from '../payload';
import { readLnurl } from '../payments/checksums';
import { readScheme } from '../url/scheme';
import { queryOf, withoutEmpty } from './fields';
import { webUrl } from './web';

/** The host that a Duo activation code names in its second half (base64). */
function duoHost(rest: string): string | undefined {
  const encoded = rest.slice(rest.indexOf('-') + 1).replace(/[^A-Za-z0-9+/]/g, '');
  try {
    const host = atob(encoded.length % 4 === 1 ? encoded.slice(0, -1) : encoded);
    return /^[a-z0-9.-]{4,100}$/.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}

const hostOf = (address: string | undefined) => (address ? webUrl(address)?.hostname : undefined);

/** Who would learn of the log-in, as far as the code says. */
function requester(service: DeviceLinkService, scheme: string, rest: string): string | undefined {
  const query = queryOf(rest);
  if (service === 'duo') return duoHost(rest.replace(/^\/\//, ''));
  if (service === 'lnurl-auth') return /^\/\/([^/?#]{1,253})/.exec(rest)?.[1];
  const address = [
    'request_uri',
    's',
    'url',
    'credential_offer_uri',
    'response_uri',
    'redirect_uri',
    'tctokenurl',
    'returnurl',
  ]
    .map((name) => hostOf(query.get(name)))
    .find(Boolean);
  if (address) return address;
  return scheme.includes('openid') ? query.get('client_id') : undefined;
}

/**
 * A code that gives an account away, or proves who one is: the phone that scans it lets another device in. Includes
 * WhatsApp's bare form, `2@` and comma-separated keys, and BankID's moving one.
 */
export const parseDeviceLink: KindParser = (text) => {
  const trimmed = text.trim();
  const link = (service: DeviceLinkService): DeviceLinkPayload => ({ kind: 'device-link', text, service });
  if (/^[1-9]@[A-Za-z0-9+/=_-]{16,}(?:,[A-Za-z0-9+/=_-]+){2,}$/.test(trimmed)) return link('whatsapp');
  if (/^MATRIX[\u0000-\u0005]/.test(trimmed)) return link('matrix');
  if (/^bankid\.[0-9a-f-]{36}\.\d+\.[0-9a-f]{16,}$/i.test(trimmed)) return link('bankid');
  if (/^WIFI:(?:[^;]{0,200};){0,6}T:ADB;/i.test(trimmed)) return link('android-debugger');
  const lnurl = readLnurl(trimmed.replace(/^lightning:(?:\/\/)?/i, ''));
  const auth = lnurl === undefined ? undefined : logInService(lnurl);
  if (auth) return { ...link(auth.name), ...withoutEmpty({ requester: auth.requester }) };
  const read = readScheme(trimmed);
  if (!read) return undefined;
  const app = LOG_IN_SCHEMES.find(([, scheme, rest]) => scheme === read.scheme && rest.test(read.rest));
  if (app)
    return { ...link(app[0]), ...withoutEmpty({ requester: requester(app[0], read.scheme, read.rest) }) };
  const service = logInService(trimmed);
  return (
    service && { ...link(service.name), url: service.url, ...withoutEmpty({ requester: service.requester }) }
  );
};

/** Services that stand for many sites, of which the code names one. */
const GENERAL = new Set<DeviceLinkService>(['device-flow', 'streaming', 'games']);

/** What a log-in is called: the site's own host where the service is one of many. */
export function logInName(service: DeviceLinkService, requester: string | undefined): string {
  return (GENERAL.has(service) ? requester : undefined) ?? LOG_IN_SERVICES[service].name;
}

/** The service that a web address logs in to, or `undefined`. */
export function logInService(
  address: string,
): { name: DeviceLinkService; url: string; requester?: string } | undefined {
  const url = webUrl(address);
  if (!url) return undefined;
  const { hostname } = url;
  const path = url.pathname + url.search + url.hash;
  const site = LOG_IN_SITES.find(([, host, start]) => host.test(hostname) && start.test(path));
  if (site) {
    const [name] = site;
    return { name, url: url.href, ...(GENERAL.has(name) && { requester: hostname }) };
  }
  if (url.search === '') return undefined;
  const { searchParams } = url;
  // LUD-04: the same parameters as in `keyauth:`, on the site's own address.
  if (searchParams.get('tag') === 'login' && searchParams.has('k1')) {
    return { name: 'lnurl-auth', url: url.href, requester: hostname };
  }
  // OpenID4VP and OpenID4VCI by an address of the wallet's own; other OAuth servers have a `urn:` there.
  const request = [searchParams.get('request_uri'), searchParams.get('credential_offer_uri')].find((uri) =>
    /^https?:/i.test(uri ?? ''),
  );
  if (request && (searchParams.has('client_id') || searchParams.has('credential_offer_uri'))) {
    return { name: 'eudi', url: url.href, requester: webUrl(request)?.hostname ?? hostname };
  }
  for (const [name, value] of searchParams) {
    if (value !== '' && DEVICE_CODE_PARAMETERS.has(name.toLowerCase())) {
      return { name: 'device-flow', url: url.href, requester: hostname };
    }
  }
  return undefined;
}
