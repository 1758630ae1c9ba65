import { decodePercent, queryOf } from '../formats/fields';
import type { KindParser } from '../payload';
import { readScheme } from '../url/scheme';
import { isIban } from './checksums';
import { parseCoin } from './coins';
import { makePayment } from './make-payment';
import { parseSlip } from './slips';

/** Payment apps and `payto:` (RFC 8905). Without slashes most of their names are labels: "Bank: …", "PayPal: …". */
const parseApp: KindParser = (text) => {
  const read = readScheme(text);
  if (!read || !(read.rest.startsWith('//') || (read.scheme === 'upi' && /^\/?\w{2,20}\?/.test(read.rest))))
    return undefined;
  const query = queryOf(read.rest);
  const path = decodePercent(read.rest.replace(/^\/\//, '').split(/[?#]/)[0] ?? '');
  switch (read.scheme) {
    case 'upi': {
      const account = query.get('pa');
      return makePayment(text, 'upi', {
        payee: query.get('pn'),
        account,
        amount: query.get('am'),
        currency: query.get('cu') ?? 'INR',
        reference: query.get('tn'),
        details: { Link: query.get('url') },
        ...(!/^\S{1,255}@\S{1,64}$/.test(account ?? '') && { intact: false }),
      });
    }
    case 'payto': {
      const [, currency, amount] = /^([A-Z]+):([\d.]+)$/.exec(query.get('amount') ?? '') ?? [];
      const account = path.slice(path.lastIndexOf('/') + 1);
      const payee = query.get('receiver-name');
      const intact = path.startsWith('iban/') ? { intact: isIban(account.toUpperCase()) } : {};
      return makePayment(text, 'other', {
        payee,
        account,
        amount,
        currency,
        reference: query.get('message'),
        ...intact,
      });
    }
    case 'bank':
      return makePayment(text, 'sepa', {
        payee: query.get('name'),
        account: query.get('iban') ?? query.get('account'),
        amount: query.get('amount'),
        currency: query.get('currency'),
        reference: query.get('reason'),
        ...(query.has('iban') && {
          intact: isIban((query.get('iban') ?? '').replace(/\s/g, '').toUpperCase()),
        }),
      });
    case 'weixin':
      return /^wxpay\b/i.test(path) ? makePayment(text, 'wechat', {}) : undefined;
    case 'wxp':
      return makePayment(text, 'wechat', {});
    case 'alipay':
    case 'alipays':
    case 'alipayqr':
      return makePayment(text, 'alipay', {});
    case 'paypal':
    case 'venmo':
    case 'cashapp':
    case 'bitpay':
    case 'swish':
      return makePayment(text, read.scheme === 'paypal' ? 'paypal' : 'other', {
        account: query.get('recipient') ?? query.get('recipients') ?? query.get('sw'),
        amount: query.get('amount') ?? query.get('amt'),
      });
    default:
      return undefined;
  }
};

/** Payments without a web address of their own. */
export const parsePayment: KindParser = (text) => parseSlip(text) ?? parseCoin(text) ?? parseApp(text);
