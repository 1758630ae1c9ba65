import { decodePercent } from '../formats/fields';
import type { KindParser, PaymentPayload } from '../payload';
import { isIban } from './checksums';
import { makePayment } from './make-payment';

const account = (value: string | undefined) => (value ?? '').replace(/\s/g, '').toUpperCase();

/** An amount in hundredths, with leading zeros, as a decimal number. */
function fromCents(value: string | undefined): string | undefined {
  if (!/^\d{1,18}$/.test(value ?? '')) return undefined;
  const digits = String(value).replace(/^0+(?=\d{3})/, '');
  return `${digits.slice(0, -2) || '0'}.${digits.slice(-2)}`;
}

/** `EUR12.50` as currency and amount. */
function sumOf(value: string | undefined): { currency?: string; amount?: string } {
  const [, currency, amount] = /^([A-Z]{3})(\d[\d.,]*)$/.exec(value ?? '') ?? [];
  return currency && amount ? { currency, amount } : {};
}

type LineSlip = (at: (index: number) => string, text: string) => PaymentPayload | undefined;

/** Slips of one line a field, by their first line. */
const LINE_SLIPS: Record<string, LineSlip> = {
  // European Payments Council, EPC069-12.
  BCD: (at, text) => {
    if (!/^00[12]$/.test(at(1))) return undefined;
    const iban = account(at(6));
    const reference = at(9) || at(10);
    const details = { Information: at(11) };
    return makePayment(text, 'sepa', {
      payee: at(5),
      account: iban,
      ...sumOf(at(7)),
      reference,
      details,
      intact: isIban(iban),
    });
  },
  // SIX, Swiss QR-bill.
  SPC: (at, text) => {
    if (!/^0[12]\d\d$/.test(at(1))) return undefined;
    const iban = account(at(3));
    const sum = { amount: at(18), currency: at(19) };
    const details = { Message: at(29), Information: at(31), 'Another way': at(32) };
    return makePayment(text, 'swiss', {
      payee: at(5),
      account: iban,
      ...sum,
      reference: at(28),
      details,
      intact: isIban(iban),
    });
  },
  // Slovenia, Združenje bank Slovenije.
  UPNQR: (at, text) => {
    const iban = account(at(14));
    const sum = { amount: fromCents(at(8)), currency: 'EUR' };
    const reference = [at(12), at(15)].filter(Boolean).join(', ');
    return makePayment(text, 'slip', {
      payee: at(16),
      account: iban,
      ...sum,
      reference,
      intact: isIban(iban),
    });
  },
  // Croatia, HUB 3.
  HRVHUB30: (at, text) => {
    const iban = account(at(9));
    const sum = { amount: fromCents(at(2)), currency: at(1) };
    const reference = [at(13), at(11)].filter(Boolean).join(', ');
    return makePayment(text, 'slip', {
      payee: at(6),
      account: iban,
      ...sum,
      reference,
      intact: isIban(iban),
    });
  },
  // Hungary, MNB: transfer and request to pay.
  HCT: (at, text) => hungarian(at, text),
  RTP: (at, text) => hungarian(at, text),
};

const hungarian: LineSlip = (at, text) => {
  if (!/^\d{3}$/.test(at(1))) return undefined;
  const iban = account(at(5));
  return makePayment(text, 'slip', {
    payee: at(4),
    account: iban,
    ...sumOf(at(6)),
    reference: at(9),
    intact: isIban(iban),
  });
};

function pairs(parts: string[], separator: string): Map<string, string> {
  return new Map(
    parts.slice(0, 60).map((part) => {
      const end = part.indexOf(separator);
      return [part.slice(0, end).toUpperCase(), decodePercent(part.slice(end + 1))] as const;
    }),
  );
}

/** Slips on one line: Czech and Slovak, Russian, Serbian, Polish, Italian, Swedish. */
const parseOneLine: KindParser = (text) => {
  const trimmed = text.trim();
  if (/^SPD\*\d\.\d\*/i.test(trimmed)) {
    const found = pairs(trimmed.split('*').slice(2), ':');
    const iban = found.get('ACC')?.split('+')[0];
    const sum = { amount: found.get('AM'), currency: found.get('CC') };
    const reference = found.get('MSG');
    return makePayment(text, 'other', {
      payee: found.get('RN'),
      account: iban,
      ...sum,
      reference,
      intact: isIban(iban ?? ''),
    });
  }
  if (/^ST0001[12]\|/.test(trimmed)) {
    const found = pairs(trimmed.split('|').slice(1), '=');
    // The sum is in kopecks.
    const more = { reference: found.get('PURPOSE'), amount: fromCents(found.get('SUM')), currency: 'RUB' };
    return makePayment(text, 'other', {
      payee: found.get('NAME'),
      account: found.get('PERSONALACC'),
      ...more,
    });
  }
  if (/^K:[A-Z]{2}\|V:\d\d\|/.test(trimmed)) {
    const found = pairs(trimmed.split('|'), ':');
    const [, currency, amount] = /^([A-Z]{3})([\d.,]+)$/.exec(found.get('I') ?? '') ?? [];
    const digits = found.get('R') ?? '';
    const reference = [found.get('S'), found.get('RO')].filter(Boolean).join(', ');
    const intact = /^\d{18}$/.test(digits) && BigInt(digits) % 97n === 1n;
    return makePayment(text, 'slip', {
      payee: found.get('N'),
      account: digits,
      amount,
      currency,
      reference,
      intact,
    });
  }
  const polish = /^(\d{0,10})\|PL\|(\d{26})\|(\d{1,9})\|([^|\n]{1,80})\|([^|\n]{0,80})/.exec(trimmed);
  if (polish) {
    const iban = polish[2] ?? '';
    const sum = { amount: fromCents(polish[3]), currency: 'PLN' };
    const intact = isIban(`PL${iban}`);
    return makePayment(text, 'slip', {
      payee: polish[4],
      account: iban,
      ...sum,
      reference: polish[5],
      intact,
    });
  }
  const italian = /^PAGOPA\|\d{3}\|(\d{18})\|(\d{11})\|(\d{1,11})$/.exec(trimmed);
  if (italian) {
    const sum = { amount: fromCents(italian[3]), currency: 'EUR' };
    return makePayment(text, 'slip', { account: italian[2], reference: italian[1], ...sum });
  }
  const swedish = /^C(\d{9,11});([\d.,]{0,12});([^;\n]{0,60});\d$/.exec(trimmed);
  if (swedish) {
    const [, number, amount, reference] = swedish;
    return makePayment(text, 'other', { account: number, amount, currency: 'SEK', reference });
  }
  return undefined;
};

/** Payment slips of banks: a line or a separated part for each field. */
export const parseSlip: KindParser = (text) => {
  const lines = text
    .trim()
    .split(/\r\n?|\n/, 60)
    .map((line) => line.trim());
  const [first = ''] = lines;
  const slip = lines.length > 1 && Object.hasOwn(LINE_SLIPS, first) ? LINE_SLIPS[first] : undefined;
  return slip ? slip((index) => lines[index] ?? '', text) : parseOneLine(text);
};
