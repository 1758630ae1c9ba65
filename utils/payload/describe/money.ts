import type { PaymentPayload, PaymentScheme } from '../payload';
import type { Description } from './description';
import { field } from './field';

const TITLES: Record<PaymentScheme, string> = {
  sepa: 'Bank transfer (SEPA)',
  swiss: 'Swiss payment slip',
  emv: 'Payment to a merchant',
  pix: 'Payment (Pix)',
  upi: 'Payment (UPI)',
  bitcoin: 'Payment in Bitcoin',
  lightning: 'Payment in Bitcoin (Lightning)',
  ethereum: 'Payment in Ethereum',
  crypto: 'Payment in a crypto currency',
  wechat: 'Payment (WeChat Pay)',
  alipay: 'Payment (Alipay)',
  paypal: 'Payment (PayPal)',
  slip: 'Payment slip of a bank',
  other: 'Payment',
};

const FOR_GOOD: readonly PaymentScheme[] = ['bitcoin', 'lightning', 'ethereum', 'crypto'];

function titleOf({ scheme, approves, intact }: PaymentPayload): string {
  if (approves)
    return approves.amount ? 'Permission to take tokens' : 'Permission to take all tokens of a kind';
  return intact === false ? `${TITLES[scheme]}, damaged` : TITLES[scheme];
}

/** Payments of every sort: who would get how much. */
export function describeMoney(payload: PaymentPayload): Description {
  const final = FOR_GOOD.includes(payload.scheme) ? ' Such a payment cannot be taken back.' : '';
  const broken = payload.intact === false ? ' It does not add up: it is damaged or was altered.' : '';
  const sum = [payload.amount, payload.amount && payload.currency].filter(Boolean).join(' ');
  return {
    title: titleOf(payload),
    does: payload.approves
      ? 'A wallet app would let someone else take tokens from the wallet, now or later.'
      : `A banking or wallet app would fill in a payment; check who gets it.${final}${broken}`,
    fields: [
      ...field('To', payload.payee),
      ...field('Account', payload.account),
      ...field('Amount', sum),
      ...field('Reference', payload.reference),
      ...(payload.details ?? []).flatMap(({ label, value }) => field(label, value)),
    ],
  };
}
