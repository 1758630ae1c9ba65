import { parse } from 'tldts';
import { hostingService } from '../../payload/brands/hosting';

/** An address as the model looks at it. In ASCII as `URL` gives it; the host in lower case. */
export interface AddressParts {
  /** What gives out names: `com`, `co.uk`, `vercel.app`, `weebly.com`. */
  suffix: string;
  /** Anyone can get a name under the suffix within minutes. */
  isHosted: boolean;
  /** The name in front of the suffix: `paypal-login` of `www.paypal-login.com`. */
  name: string;
  /** What stands before the name, without `www`. */
  before: string;
  /** A `www` stands in front. */
  hasWww: boolean;
  path: string;
  query: string;
  fragment: string;
}

/** Services that draw every name themselves, so that its letters tell nothing of whoever uses it. */
const DRAWS_NAMES = /(?:^|\.)cloudfront\.net$/;

/** Takes a web address apart; `undefined` where the host is a number or has no name that someone chose in front of a suffix. */
export function addressParts(url: URL): AddressParts | undefined {
  const host = url.hostname;
  const found = parse(host, { allowPrivateDomains: true });
  if (found.isIp || !found.domain || !found.publicSuffix || DRAWS_NAMES.test(host)) return undefined;
  const service = hostingService(host);
  const suffix = service && service.length > found.publicSuffix.length ? service : found.publicSuffix;
  const labels = host.slice(0, host.length - suffix.length - 1).split('.');
  const name = labels.pop() ?? '';
  const before = (labels[0] === 'www' ? labels.slice(1) : labels).join('.');
  const isHosted = suffix === service || found.isPrivate === true;
  const hasWww = labels[0] === 'www';
  return {
    suffix,
    isHosted,
    name,
    before,
    hasWww,
    path: url.pathname,
    query: url.search,
    fragment: url.hash,
  };
}
