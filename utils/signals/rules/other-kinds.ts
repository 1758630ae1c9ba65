import type { Payload, PaymentPayload, PremiumRange } from '../../payload/payload';
import type { Rule, RuleFinding } from '../rule';

function premiumNumber(number: string, premium: PremiumRange | undefined): RuleFinding | undefined {
  return premium && { rule: 'premium-number', level: 'medium', evidence: { number, range: premium.range } };
}

function paymentFinding(payload: PaymentPayload): RuleFinding | undefined {
  const { account = '', approves, intact } = payload;
  if (approves) {
    const evidence = { account, ...(approves.amount && { amount: approves.amount }) };
    return { rule: 'token-approval', level: approves.amount ? 'medium' : 'high', evidence };
  }
  if (intact !== false) return undefined;
  return {
    rule: 'altered-payment',
    level: 'medium',
    evidence: { account, ...(!account && { how: 'form' }) },
  };
}

function findingOf(payload: Payload): RuleFinding | undefined {
  switch (payload.kind) {
    case 'web':
      if (payload.form !== 'bare') return undefined;
      return { rule: 'no-scheme', level: 'info', evidence: { written: payload.written.slice(0, 200) } };
    case 'intent':
      if (!payload.fallback) return undefined;
      return { rule: 'app-fallback', level: 'info', evidence: { host: new URL(payload.fallback).hostname } };
    case 'phone':
      return payload.control
        ? { rule: 'phone-command', level: 'medium', evidence: { number: payload.number } }
        : premiumNumber(payload.number, payload.premium);
    case 'sms':
      return premiumNumber(payload.numbers.join(', '), payload.premium);
    case 'payment':
      return paymentFinding(payload);
    case 'otp':
      return payload.intact === false ? { rule: 'incomplete-code', level: 'low', evidence: {} } : undefined;
    case 'wifi':
      if (payload.security !== 'open' && payload.security !== 'wep') return undefined;
      return { rule: 'open-wifi', level: 'info', evidence: { network: payload.network } };
    default:
      return undefined;
  }
}

/** What is worth knowing about codes that are no web links. */
export const otherKinds: Rule = ({ payload }) => {
  const finding = findingOf(payload);
  return finding ? [finding] : [];
};
