import type { PremiumRange } from '../payload';

/**
 * Number ranges that can be expensive to call or write to: country, calling code, prefixes after it in the
 * national number without trunk 0. From the national numbering plans (own compilation; ITU E.164 for the
 * international ones). A hint for the reader, never a verdict.
 */
const RANGES: readonly (readonly [where: string, code: string, prefixes: string])[] = [
  ['international', '979', ''], // international premium rate service
  ['satellite', '870', ''],
  ['satellite', '881', ''],
  ['international', '882', ''],
  ['international', '883', ''],
  ['US', '1', '900 976'],
  ['GB', '44', '9 871 872 873 70'],
  ['DE', '49', '900 180 137 138 118'],
  ['AT', '43', '900 901 930 931 939 810 820 821'],
  ['CH', '41', '900 901 906'],
  ['FR', '33', '81 82 89'],
  ['ES', '34', '803 806 807 905 901 902'],
  ['IT', '39', '89 892 894 895 899'],
  ['NL', '31', '900 906 909'],
  ['BE', '32', '90'],
  ['PL', '48', '70 300 400'],
  ['PT', '351', '60 64 66 76'],
  ['SE', '46', '900 939 944 99'],
  ['NO', '47', '820 829'],
  ['DK', '45', '90'],
  ['FI', '358', '600 700'],
  ['IE', '353', '15'],
  ['CZ', '420', '900 906 908 909'],
  ['HU', '36', '90 91'],
  ['RO', '40', '90'],
  ['GR', '30', '90'],
  ['TR', '90', '900 898'],
  ['RU', '7', '803 809'],
  ['JP', '81', '990'],
  ['KR', '82', '60 700'],
  ['AU', '61', '190 19'],
  ['NZ', '64', '900'],
  ['BR', '55', '900'],
  ['MX', '52', '900'],
  ['ZA', '27', '86'],
];

/** The expensive range that a number is in, or `undefined`. Only of numbers with a country code is it known. */
export function premiumRange(number: string): PremiumRange | undefined {
  const digits = number.replace(/[^\d+]/g, '').replace(/^00/, '+');
  if (!digits.startsWith('+')) return undefined;
  for (const [where, code, prefixes] of RANGES) {
    if (!digits.startsWith(`+${code}`)) continue;
    const national = digits.slice(code.length + 1).replace(/^0/, '');
    const prefix = prefixes.split(' ').find((candidate) => national.startsWith(candidate));
    if (prefix !== undefined) return { where, range: `+${code} ${prefix}`.trim() };
  }
  return undefined;
}
