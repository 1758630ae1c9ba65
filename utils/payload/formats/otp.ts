import type { KindParser } from '../payload';
import { readScheme } from '../url/scheme';
import { decodePercent, queryOf, withoutEmpty } from './fields';

/** One-time-password secrets: `otpauth://totp/Issuer:account?secret=…` and authenticator exports. */
export const parseOtp: KindParser = (text) => {
  const read = readScheme(text);
  if (read?.scheme === 'otpauth-migration') {
    return { kind: 'otp-migration', text, data: queryOf(read.rest).get('data') ?? '' };
  }
  if (read?.scheme !== 'otpauth') return undefined;
  const [type = '', label = ''] = read.rest.replace(/^\/\//, '').split(/[?#]/)[0]?.split('/') ?? [];
  const query = queryOf(read.rest);
  // Issuer and account are parted before they are decoded: either may have an escaped colon in it.
  const colon = /:|%3a/i.exec(label.includes(':') ? label.replace(/%3a/gi, '___') : label);
  const front = colon ? decodePercent(label.slice(0, colon.index)).trim() : '';
  const account = decodePercent(colon ? label.slice(colon.index + colon[0].length) : label).trim();
  const issuer = query.get('issuer')?.trim() || front;
  const secret = query.get('secret');
  const lower = type.toLowerCase();
  // Base 32 (RFC 4648); blanks, hyphens and padding are forgiven by apps.
  const isIntact = secret !== undefined && /^[A-Z2-7]+=*$/i.test(secret.replace(/[ -]/g, ''));
  return {
    kind: 'otp',
    text,
    type: lower === 'totp' || lower === 'hotp' ? lower : 'other',
    ...withoutEmpty({
      issuer,
      labelIssuer: front !== issuer ? front : undefined,
      account,
      secret,
      algorithm: query.get('algorithm')?.toUpperCase(),
      digits: query.get('digits'),
      period: query.get('period'),
      counter: query.get('counter'),
    }),
    ...(!isIntact && { intact: false }),
  };
};
