import { isNowhere, isOverlayHost, isPublicHost } from '../../payload/url/public-host';
import type { Rule, RuleFinding } from '../rule';

/** Ports that web servers without a privileged one commonly have. */
const USUAL = new Set(['', '8080', '8443']);

/** Public resolvers of names, whose certificates name their numbers and which are given out as numbers. */
const RESOLVERS = new Set(
  `8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220 94.140.14.14 94.140.15.15
  [2001:4860:4860::8888] [2001:4860:4860::8844] [2606:4700:4700::1111] [2606:4700:4700::1001] [2620:fe::fe]`.split(
    /\s+/,
  ),
);

/** An IP address, a place inside the network, an unusual port (phishing feature studies). */
export const hostForm: Rule = ({ targets }) =>
  targets.flatMap(({ address }): RuleFinding[] => {
    const { host, port, isIp } = address;
    const found: RuleFinding[] = [];
    const disguise = address.differences.find((difference) => difference.kind === 'ip-form');
    // An IPv6 address has many spellings; only an IPv4 one in numbers of another kind hides something.
    if (disguise && !host.startsWith('[')) {
      found.push({ rule: 'disguised-ip', level: 'high', evidence: { host, written: disguise.written } });
    } else if (isOverlayHost(host)) {
      found.push({ rule: 'overlay-host', level: 'low', evidence: { host } });
    } else if (isNowhere(host)) {
      found.push({
        rule: 'unknown-ending',
        level: 'low',
        evidence: { host, ending: host.slice(host.lastIndexOf('.') + 1) },
      });
    } else if (!isPublicHost(host)) found.push({ rule: 'private-host', level: 'low', evidence: { host } });
    else if (isIp && !RESOLVERS.has(host))
      found.push({ rule: 'ip-host', level: 'medium', evidence: { host } });
    if (port !== '' && isPublicHost(host)) {
      found.push({ rule: 'odd-port', level: USUAL.has(port) ? 'low' : 'medium', evidence: { host, port } });
    }
    return found;
  });
