import { isPublicHost } from '../../payload/url/public-host';

/** Whether a registration may be asked for at this address: https, a public name and no IP address, no user info. */
export function isServerUrl(address: string): boolean {
  if (address.length > 500 || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '' || search !== '' || hash !== '')
    return false;
  return isName(hostname) && isPublicHost(hostname);
}

/** A registrar's own link may not choose a port: it comes from a server's answer, not from IANA's list. */
export function isLinkUrl(address: string): boolean {
  return isServerUrl(address) && new URL(address).port === '';
}

const isName = (hostname: string) => /\.[a-z][a-z0-9-]*$/.test(hostname);
