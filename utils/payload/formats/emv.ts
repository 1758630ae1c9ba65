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

/** EMVCo merchant-presented payment codes, of which Pix, PromptPay, QRIS, PayNow and others are kinds. */
export const parseEmv: KindParser = (text) => {
  const trimmed = text.trim();
  if (!/^000201\d{4}/.test(trimmed)) return undefined;
  const tags = readTags(trimmed);
  if (!tags || !(tags.has('53') || tags.has('58') || tags.has('63'))) return undefined;
  let account: string | undefined;
  let isPix = false;
  for (const [tag, value] of tags) {
    const number = Number(tag);
    if (number < 2 || number > 51) continue;
    const inner = number < 26 ? undefined : readTags(value);
    isPix ||= inner?.get('00')?.toLowerCase() === 'br.gov.bcb.pix';
    account ??= inner?.get('01') ?? inner?.get('25') ?? value;
  }
  const currency = tags.get('53');
  const intact = tags.has('63')
    ? checksum(trimmed.slice(0, -4)) === trimmed.slice(-4).toUpperCase()
    : undefined;
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
    ...(intact !== undefined && { intact }),
  };
};
