/** Every rule there is; `words.ts` has a sentence for each. */
export const RULE_NAMES = [
  'device-link',
  'dangerous-scheme',
  'decoy-user-info',
  'parser-disagreement',
  'disguised-address',
  'spoofed-letters',
  'look-alike',
  'near-miss',
  'embedded-name',
  'added-word',
  'names-another-site',
  'hosted-brand',
  'near-miss-part',
  'ending-as-label',
  'host-in-path',
  'user-page',
  'written-like-deceptions',
  'token-path',
  'redirector',
  'shortener',
  'qr-shortener',
  'carries-mail-address',
  'ip-host',
  'disguised-ip',
  'private-host',
  'odd-port',
  'free-hosting',
  'unusual-ending',
  'plain-http',
  'no-scheme',
  'app-fallback',
  'premium-number',
  'phone-command',
  'altered-payment',
  'open-wifi',
  'nested-code',
  'ambiguous-code',
  'assembled-code',
  'drawn-from-text',
  'drawn-from-boxes',
  'different-picture',
  'young-domain',
  'same-link-on-page',
  'same-site-as-page',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** Whether a stored signal's rule is one that this version knows. */
export function isRuleName(name: string): name is RuleName {
  return (RULE_NAMES as readonly string[]).includes(name);
}
