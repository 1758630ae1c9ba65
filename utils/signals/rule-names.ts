/** Every rule there is; `words.ts` has a sentence for each. */
export const RULE_NAMES = ['dangerous-scheme', 'decoy-user-info', 'plain-http'] as const;

export type RuleName = (typeof RULE_NAMES)[number];

export function isRuleName(name: string): name is RuleName {
  return (RULE_NAMES as readonly string[]).includes(name);
}
