import { parse } from 'tldts';
import { hostingService } from '../brands/hosting';
import { bareUrl, webUrl } from '../formats/web';
import { displayHost } from '../idn/display-host';
import { type Difference, findDifferences } from './differences';

/** An address taken apart for a display that cannot be faked. All parts are canonical unless said otherwise. */
export interface Address {
  href: string;
  /** `https` or `http`; empty when the text is no web address. */
  scheme: string;
  /** The whole host as the network sees it: punycode, canonical IP. */
  host: string;
  /** The host for the eye: Unicode only where that is proven harmless. */
  hostDisplay: string;
  /** The part that someone registered; it decides who owns the page. Never to be cut. For the eye. */
  registrable: string;
  /** What stands before the registrable part, with its dot, or empty. May be cut, from the left. For the eye. */
  before: string;
  /** Empty for the scheme's own port. */
  port: string;
  path: string;
  query: string;
  fragment: string;
  /** What stood before an `@` and only looks like a host. Removed from everything else. */
  decoy?: string;
  isIp: boolean;
  /** Anyone can get an address under this suffix (free hosting). */
  privateSuffix?: string;
  /** Everything that differs between the text and what a browser would open. */
  differences: Difference[];
}

interface AddressOptions {
  /** The address as the text wrote it, where `url` is already canonical. */
  written?: string;
  /** The browser's own decision how a host is shown (`publicSuffix.getDomain` with `display`). */
  display?: (asciiHost: string) => string | undefined;
}

/**
 * Takes a web address, canonical or as written. Never throws; what is no web address comes back with an
 * empty scheme and host, and the text as its path.
 */
export function readAddress(url: string, options: AddressOptions = {}): Address {
  const written = options.written ?? url;
  const parsed = webUrl(url) ?? bareUrl(url);
  if (!parsed) return noAddress(url);
  const host = parsed.hostname;
  const domain = parse(host, { allowPrivateDomains: true });
  const hostDisplay = showHost(host, options.display);
  const labels = hostDisplay.split('.');
  const registrableLabels =
    domain.domain && domain.domain !== host ? domain.domain.split('.').length : labels.length;
  const registrable = domain.isIp ? host : labels.slice(-registrableLabels).join('.');
  const before = hostDisplay.slice(0, hostDisplay.length - registrable.length);
  const privateSuffix = hostingService(host) ?? (domain.isPrivate ? domain.publicSuffix : undefined);
  const user = parsed.username + (parsed.password && `:${parsed.password}`);
  return {
    href: parsed.href,
    scheme: parsed.protocol.slice(0, -1),
    host,
    hostDisplay,
    registrable,
    before,
    port: parsed.port,
    path: parsed.pathname,
    query: parsed.search,
    fragment: parsed.hash,
    ...(user && { decoy: user }),
    isIp: domain.isIp === true,
    ...(privateSuffix && { privateSuffix }),
    differences: findDifferences(written, parsed),
  };
}

function showHost(host: string, display: AddressOptions['display']): string {
  const shown = display?.(host);
  // What the browser hands back has to lead to the same host, or it is not shown.
  return shown && webUrl(`https://${shown}/`)?.hostname === host ? shown : displayHost(host);
}

function noAddress(text: string): Address {
  const empty = { scheme: '', host: '', hostDisplay: '', registrable: '', before: '', port: '', query: '' };
  return { ...empty, href: text, path: text, fragment: '', isIp: false, differences: [] };
}
