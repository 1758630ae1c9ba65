import { isPublicHost } from '../../payload/url/public-host';
import type { Rule, RuleFinding } from '../rule';

/** Ports that web servers without a privileged one commonly have. */
const USUAL = new Set(['', '8080', '8443']);

/** Resolvers whose number is their name: what stands there is their own page (Cloudflare, Quad9). */
const NAMED_BY_NUMBER = /^(?:1\.1\.1\.[123]|1\.0\.0\.[123]|9\.9\.9\.9|149\.112\.112\.(?:9|112))$/;

/** An IP address, a place inside the network, an unusual port (phishing feature studies). */
export const hostForm: Rule = ({ targets }) =>
  targets.flatMap(({ address }): RuleFinding[] => {
    const { host, port, isIp } = address;
    const found: RuleFinding[] = [];
    const disguise = address.differences.find((difference) => difference.kind === 'ip-form');
    // An IPv6 address has many spellings; only an IPv4 one in numbers of another kind hides something.
    if (disguise && !host.startsWith('[')) {
      found.push({ rule: 'disguised-ip', level: 'high', evidence: { host, written: disguise.written } });
    } else if (!isPublicHost(host)) found.push({ rule: 'private-host', level: 'low', evidence: { host } });
    else if (isIp && !NAMED_BY_NUMBER.test(host))
      found.push({ rule: 'ip-host', level: 'medium', evidence: { host } });
    if (port !== '' && isPublicHost(host)) {
      found.push({ rule: 'odd-port', level: USUAL.has(port) ? 'low' : 'medium', evidence: { host, port } });
    }
    return found;
  });
