import { withoutEmpty } from '../formats/fields';
import type { KindParser } from '../payload';
import { makePayment } from './make-payment';

/** Tag, length, value with two digits each, as EMVCo's merchant codes have it; `undefined` when it does not add up. */
function readTags(text: string): Map<string, string> | undefined {
  const tags = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^\d{4}$/.exec(text.slice(at, at + 4))?.[0];
    if (!head) return undefined;
    const length = Number(head.slice(2));
    const value = text.slice(at + 4, at + 4 + length);
    if (value.length !== length) return undefined;
    tags.set(head.slice(0, 2), value);
    at += 4 + length;
  }
  return tags;
}

/** CRC-16/CCITT-FALSE over UTF-8, four upper-case hex digits (EMV QRCPS merchant-presented mode, 4.7.3). */
function checksum(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** ISO 4217 numbers that are met in such codes; others are shown as numbers. */
const CURRENCIES: Record<string, string> = {
  '036': 'AUD',
  '050': 'BDT',
  '144': 'LKR',
  '156': 'CNY',
  '344': 'HKD',
  '356': 'INR',
  '360': 'IDR',
  '392': 'JPY',
  '404': 'KES',
  '410': 'KRW',
  '458': 'MYR',
  '586': 'PKR',
  '608': 'PHP',
  '702': 'SGD',
  '704': 'VND',
  '764': 'THB',
  '840': 'USD',
  '978': 'EUR',
  '986': 'BRL',
};

/** A nested template's fields; `undefined` for a value that is none. */
const readTemplate = (value: string | undefined) =>
  value && /^\d{4}/.test(value) ? readTags(value) : undefined;

/** Singapore's PayNow has the kind of number in 01 and the number in 02. */
const NUMBER_SECOND = /^sg\.paynow$/i;

interface Account {
  account?: string;
  /** Who made the template: a name turned round, or an application's number. */
  maker?: string;
  bank?: string;
  link?: string;
}

/** One of the tags 2 to 51: 2 to 25 are card numbers, the others nested, up to twice. */
function readAccount(tag: number, value: string): Account {
  const fields = tag < 26 ? undefined : readTemplate(value);
  if (!fields) return { account: value };
  const maker = fields.get('00');
  const main = NUMBER_SECOND.test(maker ?? '') ? fields.get('02') : fields.get('01');
  // Vietnam's: bank and account in a template of their own.
  const inner = readTemplate(main);
  const link = fields.get('25');
  const account = inner?.get('01') ?? main ?? link ?? fields.get('02') ?? maker;
  return withoutEmpty({
    account,
    bank: inner?.get('00'),
    link,
    maker: account === maker ? undefined : maker,
  });
}

/** The fields of a broken code, as far as they can be read. */
function readAsFar(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (let at = 0; at + 4 <= text.length; ) {
    const head = /^\d{4}$/.exec(text.slice(at, at + 4))?.[0];
    if (!head) break;
    const end = at + 4 + Number(head.slice(2));
    tags.set(head.slice(0, 2), text.slice(at + 4, end));
    at = end;
  }
  return tags;
}

/** What tells a broken merchant code from other digits: country, currency or checksum by tag and length. */
const TELLING = /5802[A-Z]{2}|5303\d{3}|6304(?:[0-9A-F]{4})?$|br\.gov\.bcb\.pix/i;

/**
 * EMVCo merchant-presented payment codes, of which Pix, PromptPay, QRIS, PayNow and others are kinds. One whose lengths
 * do not add up is damaged, and no other kind of code.
 */
export const parseEmv: KindParser = (text) => {
  const trimmed = text.trim();
  if (!/^000201\d{4}/.test(trimmed)) return undefined;
  const whole = readTags(trimmed);
  const isOne = whole && (whole.has('53') || whole.has('58') || whole.has('63'));
  if (!isOne && !TELLING.test(trimmed)) return undefined;
  const tags = (isOne && whole) || readAsFar(trimmed);
  const accounts = [...tags]
    .filter(([tag]) => Number(tag) >= 2 && Number(tag) <= 51)
    .map(([tag, value]) => readAccount(Number(tag), value));
  const [first, second] = accounts;
  const isPix = accounts.some(({ maker }) => maker?.toLowerCase() === 'br.gov.bcb.pix');
  const currency = tags.get('53');
  const isRight = checksum(trimmed.slice(0, -4)) === trimmed.slice(-4).toUpperCase();
  return makePayment(text, isPix ? 'pix' : 'emv', {
    payee: tags.get('59'),
    account: first?.account,
    amount: tags.get('54'),
    currency: currency && (CURRENCIES[currency] ?? currency),
    reference: readTemplate(tags.get('62'))?.get('05'),
    details: {
      City: tags.get('60'),
      Scheme: first?.maker,
      Bank: first?.bank,
      Link: first?.link === first?.account ? undefined : first?.link,
      'Or to the account': second?.account,
    },
    // The checksum is mandatory and last.
    intact: isOne === true && tags.has('63') && isRight,
  });
};
