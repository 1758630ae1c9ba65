import type { Rule, RuleFinding } from '../rule';

/**
 * How the code was drawn. Splitting one over pictures or building it from characters hides it from mail
 * filters (Barracuda 2024 and 2025); tables and boxes are also how honest libraries draw.
 */
export const codeForm: Rule = ({ code }) => {
  if (!code) return [];
  const found: RuleFinding[] = [];
  if (code.nested) found.push({ rule: 'nested-code', level: 'high', evidence: {} });
  const other = code.otherTexts[0];
  if (other !== undefined)
    found.push({ rule: 'ambiguous-code', level: 'high', evidence: { other: other.slice(0, 300) } });
  if (code.how.includes('stitched')) found.push({ rule: 'assembled-code', level: 'medium', evidence: {} });
  if (code.how.includes('drawn-from-text'))
    found.push({ rule: 'drawn-from-text', level: 'medium', evidence: {} });
  if (code.how.includes('drawn-from-boxes'))
    found.push({ rule: 'drawn-from-boxes', level: 'low', evidence: {} });
  return found;
};
