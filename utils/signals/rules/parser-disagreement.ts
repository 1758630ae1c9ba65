import { splitWrittenUri, splitWrittenUrl } from '../../payload/url/authority';
import type { Rule } from '../rule';

const HOST = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u;

/**
 * Other readers of the same text go to another host: those that do not take a backslash for a slash
 * (CVE-2018-4187), or that look for the host behind a `?@` or `#@`.
 */
export const parserDisagreement: Rule = ({ payload, own }) => {
  if (payload.kind !== 'web' || !own) return [];
  const written = payload.written.replace(/[\t\r\n]/g, '').trim();
  const browser = splitWrittenUrl(written).host.toLowerCase();
  const other = splitWrittenUri(written).host.toLowerCase();
  const behind = /^[?#;&]@([^/?#\\]+)/.exec(splitWrittenUrl(written).rest)?.[1]?.split(':')[0]?.toLowerCase();
  const differs = [other.includes('\\') ? '' : other, behind ?? ''].find(
    (host) => host !== browser && HOST.test(host),
  );
  return differs
    ? [{ rule: 'parser-disagreement', level: 'high', evidence: { host: own.address.host, other: differs } }]
    : [];
};
