import { getDomain } from 'tldts';
import { findMailAddress } from '../mail-address';
import type { Rule } from '../rule';

/** Archives of mailing lists, whose addresses are made of message identifiers and list names. */
const ARCHIVES = /(?:^|\.)(?:lists?|lore|groups|mail-archive|marc|public-inbox|mailman|pipermail)\./;

/**
 * Someone's mail address goes along, plain or encoded: the link was made for one person (five Sublime rules
 * of high severity). An address at the site itself is its own contact address.
 */
export const carriesMailAddress: Rule = ({ targets, payload }) => {
  if (payload.kind !== 'web') return [];
  for (const { address } of targets) {
    if (ARCHIVES.test(address.host)) continue;
    const found = findMailAddress(address.path, address.query, address.fragment);
    if (!found) continue;
    const domain = found.mail.slice(found.mail.lastIndexOf('@') + 1);
    const isOwn = getDomain(domain) === getDomain(address.host);
    if (isOwn && found.how === 'plain') continue;
    return [{ rule: 'carries-mail-address', level: 'medium', evidence: { ...found, host: address.host } }];
  }
  return [];
};
