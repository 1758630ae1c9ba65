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
  const [type = '', label = ''] = read.rest.replace(/^\/\//, '').split('?')[0]?.split('/') ?? [];
  const query = queryOf(read.rest);
  const name = decodePercent(label);
  const colon = name.indexOf(':');
  const lower = type.toLowerCase();
  return {
    kind: 'otp',
    text,
    type: lower === 'totp' || lower === 'hotp' ? lower : 'other',
    ...withoutEmpty({
      issuer: query.get('issuer') || (colon > 0 ? name.slice(0, colon) : undefined),
      account: name.slice(colon + 1).trim(),
      secret: query.get('secret'),
    }),
  };
};
