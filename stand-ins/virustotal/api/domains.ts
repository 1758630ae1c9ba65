import { scenarioOf } from '../state/scenario';

const DAY = 86_400;

/** At least two labels of letters, digits and hyphens, the last of which is no number. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  const fits = (label: string) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?$/i.test(label);
  return text.length < 254 && labels.length > 1 && labels.every(fits) && !/^\d+$/.test(labels.at(-1) ?? '');
}

function commonAttributes(host: string, now: number) {
  const isBad = scenarioOf(`http://${host}/`).kind === 'malicious';
  const last_analysis_stats = isBad
    ? { harmless: 60, malicious: 9, suspicious: 1, timeout: 0, undetected: 20 }
    : { harmless: 62, malicious: 0, suspicious: 0, timeout: 0, undetected: 28 };
  const last_analysis_date = Math.floor(now / 1000) - DAY;
  return { last_analysis_date, last_analysis_stats, reputation: isBad ? -9 : 0, tags: [] };
}

/** A domain object (docs/virustotal.md, 1.6), minimal. */
export function domainObject(domain: string, now: number): object {
  const seconds = Math.floor(now / 1000);
  return {
    type: 'domain',
    id: domain,
    links: { self: `https://www.virustotal.com/api/v3/domains/${domain}` },
    attributes: {
      ...commonAttributes(domain, now),
      creation_date: seconds - (domain.includes('malicious') ? 6 : 4000) * DAY,
      last_update_date: seconds - 3 * DAY,
      registrar: 'Example Registrar, Inc.',
      total_votes: { harmless: 0, malicious: 0 },
      categories: {},
    },
  };
}

/** An address object, minimal. */
export function ipObject(ip: string, now: number): object {
  return {
    type: 'ip_address',
    id: ip,
    links: { self: `https://www.virustotal.com/api/v3/ip_addresses/${ip}` },
    attributes: {
      ...commonAttributes('clean.example.net', now),
      country: 'KR',
      as_owner: 'Example Networks',
    },
  };
}
