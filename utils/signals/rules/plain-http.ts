import type { Rule } from '../rule';

/** Unencrypted: worth knowing, no reason for doubt by itself. An address without scheme promised nothing. */
export const plainHttp: Rule = ({ own }) =>
  own?.address.scheme === 'http'
    ? [{ rule: 'plain-http', level: 'info', evidence: { host: own.address.host } }]
    : [];
