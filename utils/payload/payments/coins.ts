import { withoutTrailing } from '../../shared/trailing';
import { decodePercent, queryOf } from '../formats/fields';
import type { KindParser, PaymentPayload, PaymentScheme } from '../payload';
import { readScheme } from '../url/scheme';
import { base58Version, readBech32, readLnurl } from './checksums';
import { parseEthereum } from './ethereum';
import { makePayment } from './make-payment';

const COINS: Record<string, readonly [PaymentScheme, string]> = {
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
  xrpl: ['crypto', 'XRP'],
  solana: ['crypto', 'SOL'],
  cardano: ['crypto', 'ADA'],
  'web+cardano': ['crypto', 'ADA'],
  tron: ['crypto', 'TRX'],
  stellar: ['crypto', 'XLM'],
  'web+stellar': ['crypto', 'XLM'],
  tezos: ['crypto', 'XTZ'],
  polygon: ['crypto', 'POL'],
  nano: ['crypto', 'XNO'],
  ton: ['crypto', 'TON'],
  polkadot: ['crypto', 'DOT'],
  cosmos: ['crypto', 'ATOM'],
};
/** Coins whose names are no ordinary words, so that a short account is one too. */
const UNMISTAKABLE = new Set(['bitcoincash', 'litecoin', 'dogecoin', 'monero', 'zcash']);
/** Parameters that no label has. */
const PARAMETERS =
  'amount value label message tx_amount lightning lno sp spl-token recipient_name memo reference dt'.split(
    ' ',
  );

/** The first byte of an address in Base58Check, by coin. */
const VERSIONS: readonly (readonly [
  version: number,
  scheme: PaymentScheme,
  currency: string,
  name: string,
])[] = [
  [0x00, 'bitcoin', 'BTC', 'bitcoin'],
  [0x05, 'bitcoin', 'BTC', 'bitcoin'],
  [0x30, 'crypto', 'LTC', 'litecoin'],
  [0x32, 'crypto', 'LTC', 'litecoin'],
  [0x1e, 'crypto', 'DOGE', 'dogecoin'],
  [0x41, 'crypto', 'TRX', 'tron'],
  [0x4c, 'crypto', 'DASH', 'dash'],
];

/** The amount that a Lightning invoice asks for (BOLT 11), in bitcoin. */
function invoiceAmount(invoice: string): string | undefined {
  const match = /^ln(?:bc|tb|bcrt)(\d{1,12})([munp]?)1/i.exec(invoice);
  if (!match) return undefined;
  const shift = { '': 0, m: 3, u: 6, n: 9, p: 12 }[match[2]?.toLowerCase() ?? ''] ?? 0;
  const digits = (match[1] ?? '').padStart(shift + 1, '0');
  const fraction = withoutTrailing(digits.slice(digits.length - shift), '0');
  return shift === 0 ? digits : digits.slice(0, digits.length - shift) + (fraction && `.${fraction}`);
}

function lightning(text: string, account: string, payee?: string): PaymentPayload {
  const service = readLnurl(account);
  return makePayment(text, 'lightning', {
    account,
    payee,
    amount: invoiceAmount(account),
    currency: 'BTC',
    details: { Service: service },
  });
}

/** The unmistakable bare forms. */
function parseBare(text: string, trimmed: string): PaymentPayload | undefined {
  if (/^(?:ln(?:bc|tb)\d{0,12}[munp]?1[0-9a-z]{50,}|lnurl1[0-9a-z]{30,}|lno1[0-9a-z]{30,})$/i.test(trimmed)) {
    return lightning(text, trimmed);
  }
  if (/^(?:bc|ltc)1[02-9ac-hj-np-z]{11,87}$/i.test(trimmed)) {
    const isBitcoin = /^bc/i.test(trimmed);
    return makePayment(text, isBitcoin ? 'bitcoin' : 'crypto', {
      account: trimmed,
      currency: isBitcoin ? 'BTC' : 'LTC',
      ...intactness(trimmed),
    });
  }
  if (/^0x[0-9a-f]{40}$/i.test(trimmed)) {
    return makePayment(text, 'ethereum', { account: trimmed, currency: 'ETH' });
  }
  if (/^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/.test(trimmed)) {
    return makePayment(text, 'crypto', { account: trimmed, currency: 'XMR' });
  }
  const version = /^[13LMDTX][1-9A-HJ-NP-Za-km-z]{24,39}$/.test(trimmed) ? base58Version(trimmed) : undefined;
  const coin = VERSIONS.find(([first]) => first === version);
  return coin && makePayment(text, coin[1], { account: trimmed, currency: coin[2], intact: true });
}

/** Whether an address's own checksum is right; nothing where it has none that is known. */
function intactness(account: string): { intact?: boolean } {
  if (/^(?:bc|tb|bcrt|ltc)1/i.test(account)) return { intact: readBech32(account)?.intact === true };
  if (/^[13LMDTX][1-9A-Za-z]{24,39}$/.test(account)) return { intact: base58Version(account) !== undefined };
  return {};
}

/** BIP 21 and BIP 321: an address on the chain, and others beside or instead of it. */
function parseBitcoin(
  text: string,
  account: string,
  query: ReadonlyMap<string, string>,
): PaymentPayload | undefined {
  const invoice = query.get('lightning');
  const offer = query.get('lno');
  const silent = query.get('sp');
  const first = account || invoice || offer || silent || query.get('bc') || query.get('pay');
  if (!first) return undefined;
  const isOffChain = !account && (invoice || offer) !== undefined;
  return makePayment(text, isOffChain ? 'lightning' : 'bitcoin', {
    account: first,
    payee: query.get('label'),
    amount: query.get('amount') ?? invoiceAmount(invoice ?? ''),
    currency: 'BTC',
    reference: query.get('message'),
    details: {
      'Or by Lightning to': invoice === first ? undefined : invoice,
      'Amount by Lightning': invoice && invoiceAmount(invoice),
      'Or to the Lightning offer': offer === first ? undefined : offer,
      'Or to the silent payment address': silent === first ? undefined : silent,
      Service: query.get('pj') ?? query.get('r'),
    },
    ...(account && intactness(account)),
  });
}

/** Crypto currencies: BIP 21, EIP 681, BOLT 11, LNURL, Solana Pay and their relatives, and the unmistakable bare forms. */
export const parseCoin: KindParser = (text) => {
  const trimmed = text.trim();
  const bare = parseBare(text, trimmed);
  if (bare) return bare;
  const read = readScheme(trimmed);
  const coin = read && Object.hasOwn(COINS, read.scheme) ? COINS[read.scheme] : undefined;
  if (!read || !coin) return undefined;
  const { scheme, rest } = read;
  const account = decodePercent(rest.replace(/^\/\//, '').split('?')[0] ?? '');
  const query = queryOf(rest);
  if (/\s/.test(account)) return undefined;
  const hasParameters = PARAMETERS.some((name) => query.has(name));
  const isShort = UNMISTAKABLE.has(scheme) && /\d/.test(account) && account.length > 3;
  // "Dash:12" and "Nano:5" are labels.
  if (account.length < 20 && !hasParameters && !isShort && !isMailLike(account)) return undefined;
  if (scheme === 'bitcoin') return parseBitcoin(text, account, query);
  const ether = scheme === 'ethereum' ? parseEthereum(text, rest) : undefined;
  if (ether) return ether;
  if (account === '') return undefined;
  if (coin[0] === 'lightning') return lightning(text, account, query.get('label'));
  const token = query.get('spl-token');
  return makePayment(text, coin[0], {
    payee: query.get('label') ?? query.get('recipient_name'),
    account,
    amount: query.get('amount') ?? query.get('value') ?? query.get('tx_amount'),
    currency: token ? 'of the token' : coin[1],
    reference: query.get('message') ?? query.get('memo'),
    details: {
      Token: token,
      // Solana Pay: the transaction itself comes from there.
      Service: /^https?:/i.test(account) ? account : undefined,
    },
    ...(scheme === 'litecoin' || scheme === 'dogecoin' || scheme === 'dash' || scheme === 'tron'
      ? account.length < 20
        ? {}
        : intactness(account)
      : {}),
  });
};

/** An account that is written as an e-mail address is. */
function isMailLike(account: string): boolean {
  const at = account.indexOf('@');
  return at >= 0 && account.lastIndexOf('.') > at + 1;
}
