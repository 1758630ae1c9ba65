import { hiddenBy } from '../redirect-target';
import type { Rule } from '../rule';

/** A known redirector whose address says only to itself where it leads: links in letters of mail services, and the like. */
export const hiddenDestination: Rule = ({ own, hops }) => {
  const last = hops.filter((hop) => !hop.isExecutable).at(-1);
  const address = last ? new URL(last.url) : own && new URL(own.address.href);
  const by = address && hiddenBy(address);
  if (!by) return [];
  const evidence = { host: address.hostname, ...(by === 'page' && { kind: by }) };
  return [{ rule: 'hidden-destination', level: 'info', evidence }];
};
