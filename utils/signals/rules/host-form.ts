import { isOverlayHost, isPublicHost } from '../../payload/url/public-host';
import type { Rule, RuleFinding } from '../rule';

/** Ports that web servers without a privileged one commonly have. */
const USUAL = new Set(['', '8080', '8443']);

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
    } else if (!isPublicHost(host)) found.push({ rule: 'private-host', level: 'low', evidence: { host } });
    else if (isIp) found.push({ rule: 'ip-host', level: 'medium', evidence: { host } });
    if (port !== '' && isPublicHost(host)) {
      found.push({ rule: 'odd-port', level: USUAL.has(port) ? 'low' : 'medium', evidence: { host, port } });
    }
    return found;
  });
