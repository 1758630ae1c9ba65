import type { KindParser, PaymentPayload, PaymentScheme } from '../payload';
import { readScheme } from '../url/scheme';
import { decodePercent, queryOf, withoutEmpty } from './fields';

/** True when an IBAN's check digits are right (ISO 13616: rearranged, letters as numbers, 1 modulo 97). */
function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

type Details = Partial<Omit<PaymentPayload, 'kind' | 'text' | 'scheme'>>;

function payment(text: string, scheme: PaymentScheme, { intact, ...details }: Details): PaymentPayload {
  return { kind: 'payment', text, scheme, ...withoutEmpty(details), ...(intact !== undefined && { intact }) };
}

/** The European transfer code (EPC069-12) and the Swiss one (SIX, version 2): a line for each field. */
const parseLines: KindParser = (text) => {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim());
  const at = (index: number) => lines[index] ?? '';
  if (lines[0] === 'BCD' && /^00[12]$/.test(at(1))) {
    const account = at(6).replace(/\s/g, '').toUpperCase();
    const [, currency, amount] = /^([A-Z]{3})(\d[\d.]*)$/.exec(at(7)) ?? [];
    const reference = at(9) || at(10);
    const details = { payee: at(5), account, amount, currency, reference };
    return payment(text, 'sepa', { ...details, intact: isIban(account) });
  }
  if (lines[0] === 'SPC' && /^0[12]\d\d$/.test(at(1))) {
    const account = at(3).replace(/\s/g, '').toUpperCase();
    const details = { payee: at(5), account, amount: at(18), currency: at(19), reference: at(28) };
    return payment(text, 'swiss', { ...details, intact: isIban(account) });
  }
  return undefined;
};

/** The Czech and Slovak `SPD*1.0*ACC:…*AM:…` and the Russian `ST00012|Name=…|PersonalAcc=…`. */
const parseNational: KindParser = (text) => {
  const pairs = (parts: string[], separator: string) =>
    new Map(
      parts.map((part) => {
        const end = part.indexOf(separator);
        return [part.slice(0, end).toUpperCase(), decodePercent(part.slice(end + 1))] as const;
      }),
    );
  if (/^SPD\*\d\.\d\*/i.test(text)) {
    const found = pairs(text.split('*').slice(2), ':');
    const account = found.get('ACC')?.split('+')[0];
    const details = { payee: found.get('RN'), account, amount: found.get('AM'), currency: found.get('CC') };
    const reference = found.get('MSG');
    return payment(text, 'other', { ...details, reference, intact: isIban(account ?? '') });
  }
  if (/^ST0001[12]\|/.test(text)) {
    const found = pairs(text.split('|').slice(1), '=');
    const details = {
      payee: found.get('NAME'),
      account: found.get('PERSONALACC'),
      reference: found.get('PURPOSE'),
    };
    return payment(text, 'other', { ...details, amount: found.get('SUM') });
  }
  return undefined;
};

const COINS: Record<string, [PaymentScheme, string]> = {
  bitcoin: ['bitcoin', 'BTC'],
  lightning: ['lightning', 'BTC'],
  lnurlp: ['lightning', 'BTC'],
  lnurlw: ['lightning', 'BTC'],
  ethereum: ['ethereum', 'ETH'],
  bitcoincash: ['crypto', 'BCH'],
  litecoin: ['crypto', 'LTC'],
  dogecoin: ['crypto', 'DOGE'],
  monero: ['crypto', 'XMR'],
  dash: ['crypto', 'DASH'],
  zcash: ['crypto', 'ZEC'],
  ripple: ['crypto', 'XRP'],
  xrp: ['crypto', 'XRP'],
  solana: ['crypto', 'SOL'],
  cardano: ['crypto', 'ADA'],
  'web+cardano': ['crypto', 'ADA'],
  tron: ['crypto', 'TRX'],
  'web+stellar': ['crypto', 'XLM'],
  tezos: ['crypto', 'XTZ'],
  polygon: ['crypto', 'POL'],
  nano: ['crypto', 'XNO'],
  ton: ['crypto', 'TON'],
};

/** Crypto currencies: BIP 21, EIP 681, BOLT 11, LNURL and their relatives, and the unmistakable bare forms. */
const parseCoin: KindParser = (text) => {
  const trimmed = text.trim();
  const bare = /^(?:ln(?:bc|tb)\d*[munp]?1[0-9a-z]{50,}|lnurl1[0-9a-z]{30,}|lno1[0-9a-z]{30,})$/i.test(
    trimmed,
  );
  if (bare) return payment(text, 'lightning', { account: trimmed, currency: 'BTC' });
  if (/^bc1[02-9ac-hj-np-z]{11,71}$/i.test(trimmed))
    return payment(text, 'bitcoin', { account: trimmed, currency: 'BTC' });
  if (/^0x[0-9a-f]{40}$/i.test(trimmed))
    return payment(text, 'ethereum', { account: trimmed, currency: 'ETH' });
  const read = readScheme(trimmed);
  const coin = read && Object.hasOwn(COINS, read.scheme) ? COINS[read.scheme] : undefined;
  const account = decodePercent(read?.rest.replace(/^\/\//, '').split('?')[0] ?? '');
  if (!read || !coin || !account || /\s/.test(account)) return undefined;
  const query = queryOf(read.rest);
  const amount = query.get('amount') ?? query.get('value') ?? query.get('tx_amount');
  const payee = query.get('label') ?? query.get('recipient_name');
  return payment(text, coin[0], {
    payee,
    account,
    amount,
    currency: coin[1],
    reference: query.get('message'),
  });
};

/** Payment apps and `payto:` (RFC 8905). */
const parseApp: KindParser = (text) => {
  const read = readScheme(text);
  if (!read) return undefined;
  const query = queryOf(read.rest);
  const path = decodePercent(read.rest.replace(/^\/\//, '').split(/[?#]/)[0] ?? '');
  switch (read.scheme) {
    case 'upi': {
      const details = { payee: query.get('pn'), account: query.get('pa'), amount: query.get('am') };
      return payment(text, 'upi', {
        ...details,
        currency: query.get('cu') ?? 'INR',
        reference: query.get('tn'),
      });
    }
    case 'payto': {
      const [, currency, amount] = /^([A-Z]+):([\d.]+)$/.exec(query.get('amount') ?? '') ?? [];
      const account = path.slice(path.lastIndexOf('/') + 1);
      const payee = query.get('receiver-name');
      return payment(text, 'other', { payee, account, amount, currency, reference: query.get('message') });
    }
    case 'bank': {
      const details = { payee: query.get('name'), account: query.get('iban') ?? query.get('account') };
      const more = {
        amount: query.get('amount'),
        currency: query.get('currency'),
        reference: query.get('reason'),
      };
      return payment(text, 'sepa', { ...details, ...more });
    }
    case 'weixin':
      return /^wxpay\b/i.test(path) ? payment(text, 'wechat', {}) : undefined;
    case 'wxp':
      return payment(text, 'wechat', {});
    case 'alipay':
    case 'alipays':
    case 'alipayqr':
      return payment(text, 'alipay', {});
    case 'paypal':
    case 'venmo':
    case 'cashapp':
    case 'bitpay':
    case 'swish':
      return payment(text, read.scheme === 'paypal' ? 'paypal' : 'other', {
        account: query.get('recipient'),
      });
    default:
      return undefined;
  }
};

/** Payments without a web address of their own. */
export const parsePayment: KindParser = (text) =>
  parseLines(text) ?? parseNational(text) ?? parseCoin(text) ?? parseApp(text);
