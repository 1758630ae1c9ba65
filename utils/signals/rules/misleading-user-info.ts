import type { Rule } from '../rule';

/**
 * Text before an `@` that only looks like the host (Sublime `attachment_userinfo_qr`). Only in the authority:
 * an `@` in a path is a user's name or a place on a map.
 */
export const misleadingUserInfo: Rule = ({ targets }) =>
  targets.flatMap(({ address }) =>
    address.decoy === undefined
      ? []
      : [{ rule: 'decoy-user-info', level: 'high', evidence: { decoy: address.decoy, host: address.host } }],
  );
