import { QR_SHORTENERS, SHORTENERS } from '../data/shorteners';
import type { Rule } from '../rule';

let table: Map<string, 'shortener' | 'qr-shortener'> | undefined;

function shorteners() {
  if (table) return table;
  table = new Map();
  for (const host of SHORTENERS.trim().split(/\s+/)) table.set(host, 'shortener');
  for (const host of QR_SHORTENERS.trim().split(/\s+/)) table.set(host, 'qr-shortener');
  return table;
}

/** The rule for a host that is a shortener; some give each customer a subdomain. */
export function shortenerRule(host: string): 'shortener' | 'qr-shortener' | undefined {
  const bare = host.replace(/^www\./, '');
  return shorteners().get(bare) ?? shorteners().get(bare.slice(bare.indexOf('.') + 1));
}

/** A short link hides where it leads, and its owner can change that (Unit 42 2026). The shortener's own pages do not. */
export const shortener: Rule = ({ own, hops }) => {
  const last = hops.filter((hop) => !hop.isExecutable).at(-1);
  const address = last ? new URL(last.url) : own && new URL(own.address.href);
  const rule = address && shortenerRule(address.hostname);
  if (!address || !rule || address.pathname.length < 2) return [];
  return [{ rule, level: 'medium', evidence: { host: address.hostname } }];
};
