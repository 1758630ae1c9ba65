import type { Rule, RuleFinding } from '../rule';

/** What is worth knowing about codes that are no web links (threats.md 3.2, rows 24, 26 and 28). */
export const otherKinds: Rule = ({ payload }): RuleFinding[] => {
  switch (payload.kind) {
    case 'web':
      return payload.form === 'bare'
        ? [{ rule: 'no-scheme', level: 'info', evidence: { written: payload.written.slice(0, 200) } }]
        : [];
    case 'intent':
      return payload.fallback
        ? [{ rule: 'app-fallback', level: 'info', evidence: { host: new URL(payload.fallback).hostname } }]
        : [];
    case 'phone':
      if (payload.control)
        return [{ rule: 'phone-command', level: 'medium', evidence: { number: payload.number } }];
      return payload.premium
        ? [
            {
              rule: 'premium-number',
              level: 'medium',
              evidence: { number: payload.number, range: payload.premium.range },
            },
          ]
        : [];
    case 'sms':
      return payload.premium
        ? [
            {
              rule: 'premium-number',
              level: 'medium',
              evidence: { number: payload.numbers.join(', '), range: payload.premium.range },
            },
          ]
        : [];
    case 'payment':
      return payload.intact === false
        ? [{ rule: 'altered-payment', level: 'medium', evidence: { account: payload.account ?? '' } }]
        : [];
    case 'wifi':
      return payload.security === 'open' || payload.security === 'wep'
        ? [{ rule: 'open-wifi', level: 'info', evidence: { network: payload.network } }]
        : [];
    default:
      return [];
  }
};
