import type { Rule } from '../context';

/** Unencrypted: worth knowing, no reason for doubt by itself. */
export const plainHttp: Rule = ({ address }) =>
  address?.scheme === 'http' ? [{ rule: 'plain-http', level: 'info', evidence: { host: address.host } }] : [];
