import type { KindParser } from '../payload';
import { withoutEmpty } from './fields';

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

/** Who is paid: the first of the tags 2 to 51, of which 2 to 25 are card numbers and the others nested tags. */
function readAccount(tags: ReadonlyMap<string, string>): { account?: string; isPix: boolean } {
  const values = [...tags].map(([tag, value]) => ({ tag: Number(tag), value }));
  const accounts = values
    .filter(({ tag }) => tag >= 2 && tag <= 51)
    .map(({ tag, value }) => ({ value, nested: tag < 26 ? undefined : readTags(value) }));
  const [first] = accounts;
  const account = first && (first.nested?.get('01') ?? first.nested?.get('25') ?? first.value);
  const isPix = accounts.some(({ nested }) => nested?.get('00')?.toLowerCase() === 'br.gov.bcb.pix');
  return { isPix, ...(account !== undefined && { account }) };
}

/** EMVCo merchant-presented payment codes, of which Pix, PromptPay, QRIS, PayNow and others are kinds. */
export const parseEmv: KindParser = (text) => {
  const trimmed = text.trim();
  if (!/^000201\d{4}/.test(trimmed)) return undefined;
  const tags = readTags(trimmed);
  if (!tags || !(tags.has('53') || tags.has('58') || tags.has('63'))) return undefined;
  const { account, isPix } = readAccount(tags);
  const currency = tags.get('53');
  const intact = tags.has('63') && {
    intact: checksum(trimmed.slice(0, -4)) === trimmed.slice(-4).toUpperCase(),
  };
  return {
    kind: 'payment',
    text,
    scheme: isPix ? 'pix' : 'emv',
    ...withoutEmpty({
      payee: tags.get('59'),
      account,
      amount: tags.get('54'),
      currency: currency && (CURRENCIES[currency] ?? currency),
      reference: readTags(tags.get('62') ?? '')?.get('05'),
    }),
    ...intact,
  };
};
