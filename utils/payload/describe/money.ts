import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';
import type { PaymentPayload, PaymentScheme } from '../payload';
import { amountWords } from './amount-words';
import type { Description } from './description';
import { field } from './field';
import { labelWords } from './label-words';

const TITLES = wordTable<PaymentScheme>({
  sepa: () => t('payload-pay-sepa'),
  swiss: () => t('payload-pay-swiss'),
  emv: () => t('payload-pay-emv'),
  pix: () => t('payload-pay-pix'),
  upi: () => t('payload-pay-upi'),
  bitcoin: () => t('payload-pay-bitcoin'),
  lightning: () => t('payload-pay-lightning'),
  ethereum: () => t('payload-pay-ethereum'),
  crypto: () => t('payload-pay-crypto'),
  wechat: () => t('payload-pay-wechat'),
  alipay: () => t('payload-pay-alipay'),
  paypal: () => t('payload-pay-paypal'),
  slip: () => t('payload-pay-slip'),
  other: () => t('payload-pay-other'),
});

const FOR_GOOD: readonly PaymentScheme[] = ['bitcoin', 'lightning', 'ethereum', 'crypto'];

function titleOf({ scheme, approves, intact }: PaymentPayload): string {
  if (approves) return approves.amount ? t('payload-approval') : t('payload-approval-all');
  return intact === false ? t('payload-pay-damaged', { title: TITLES[scheme] }) : TITLES[scheme];
}

/** Payments of every sort: who would get how much. */
export function describeMoney(payload: PaymentPayload): Description {
  const does = [
    t('payload-pay-does'),
    FOR_GOOD.includes(payload.scheme) && t('payload-pay-for-good'),
    payload.intact === false && t('payload-pay-altered'),
  ];
  const sum = [payload.amount, payload.amount && payload.currency].filter(Boolean).join(' ');
  return {
    title: titleOf(payload),
    does: payload.approves ? t('payload-approval-does') : does.filter(Boolean).join(' '),
    fields: [
      ...field(t('field-to'), payload.payee),
      ...field(t('field-pay-account'), payload.account),
      ...field(t('field-amount'), amountWords(sum)),
      ...field(t('field-reference'), payload.reference),
      ...(payload.details ?? []).flatMap(({ label, value }) => field(labelWords(label), value)),
    ],
  };
}
