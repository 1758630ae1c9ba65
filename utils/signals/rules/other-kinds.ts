import type { Payload, PremiumRange } from '../../payload/payload';
import type { Rule, RuleFinding } from '../rule';

function premiumNumber(number: string, premium: PremiumRange | undefined): RuleFinding | undefined {
  return premium && { rule: 'premium-number', level: 'medium', evidence: { number, range: premium.range } };
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
      if (payload.intact !== false) return undefined;
      return { rule: 'altered-payment', level: 'medium', evidence: { account: payload.account ?? '' } };
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
