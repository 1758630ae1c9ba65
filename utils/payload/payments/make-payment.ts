import { withoutEmpty } from '../formats/fields';
import type { PaymentPayload, PaymentScheme } from '../payload';

type Details = Partial<Omit<PaymentPayload, 'kind' | 'text' | 'scheme' | 'details'>> & {
  /** By label; empty values are left out. */
  details?: Record<string, string | undefined>;
};

/** A payment of what was found; empty fields are left out. */
export function makePayment(
  text: string,
  scheme: PaymentScheme,
  { intact, approves, details = {}, ...fields }: Details,
): PaymentPayload {
  const more = Object.entries(withoutEmpty(details)).map(([label, value]) => ({
    label,
    value: String(value),
  }));
  return {
    kind: 'payment',
    text,
    scheme,
    ...withoutEmpty(fields),
    ...(more.length > 0 && { details: more }),
    ...(approves && { approves }),
    ...(intact !== undefined && { intact }),
  };
}
