import { t } from '../../words/translate';

const TOKEN = / of the token$/;
const UNITS = / smallest units of the token$/;

/** An amount with its currency, in words where it is of a token without a name: "25 of the token". */
export function amountWords(sum: string): string {
  if (UNITS.test(sum)) return t('payload-token-units', { amount: sum.replace(UNITS, '') });
  return TOKEN.test(sum) ? t('payload-token-amount', { amount: sum.replace(TOKEN, '') }) : sum;
}
