/** One element of a GS1 element string: what it is, by its application identifier, and its value. */
export interface Gs1Element {
  identifier: string;
  value: string;
}

/** Between elements where the first has no fixed length (FNC1). */
const SEPARATOR = '\x1d';

/** How many digits an identifier has, by its first two (GS1 General Specifications, 3.2). */
const DIGITS: Partial<Record<string, number>> = {
  ...repeated(2, '00 01 02 10 11 12 13 15 16 17 20 21 22 30 37 90 91 92 93 94 95 96 97 98 99'),
  ...repeated(3, '23 24 25 40 41 42 71'),
  ...repeated(4, '31 32 33 34 35 36 39 43 70 72 80 81 82'),
};
/** How many characters a value has, by the same two where that is fixed (7.8.5). */
const FIXED: Partial<Record<string, number>> = {
  ...{ '00': 18, '01': 14, '02': 14, '20': 2, '41': 13 },
  ...repeated(6, '11 12 13 15 16 17 31 32 33 34 35 36'),
};
const LONGEST = 90;
/** Of the invariant part of ISO/IEC 646 (7.11). */
const VALUE = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;

function repeated(value: number, keys: string): Record<string, number> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, value]));
}

/**
 * The elements of a text that names a product or a parcel, as on packs of medicine; nothing for any other text. Digits are
 * taken for it only where more than one element follows from them and a check digit is right: the text does not say
 * itself what it is.
 */
export function gs1Elements(text: string): Gs1Element[] | undefined {
  const elements: Gs1Element[] = [];
  let rest = text.startsWith(SEPARATOR) ? text.slice(1) : text;
  while (rest !== '') {
    const start = rest.slice(0, 2);
    const digits = DIGITS[start];
    if (digits === undefined || !/^\d+$/.test(rest.slice(0, digits))) return undefined;
    const end = rest.indexOf(SEPARATOR);
    const fixed = FIXED[start];
    const to = fixed === undefined ? (end < 0 ? rest.length : end) : digits + fixed;
    const value = rest.slice(digits, to);
    if (!isValue(value, fixed)) return undefined;
    elements.push({ identifier: rest.slice(0, digits), value });
    rest = rest.slice(to + (rest[to] === SEPARATOR ? 1 : 0));
  }
  const names = elements.some(({ identifier }) => /^0[012]$/.test(identifier));
  const isRight = elements.every(({ identifier, value }) => !/^0[012]$/.test(identifier) || isChecked(value));
  return elements.length > 1 && names && isRight ? elements : undefined;
}

function isValue(value: string, fixed: number | undefined): boolean {
  if (fixed !== undefined) return value.length === fixed && /^\d+$/.test(value);
  return value.length <= LONGEST && VALUE.test(value);
}

/** Whether the last digit is that of the others (7.9). */
function isChecked(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
