import type { Rule } from '../context';

/** Opening it would run a script or read something local (threats.md 3.2, row 24). */
export const dangerousScheme: Rule = ({ payload }) =>
  payload.kind === 'script'
    ? [{ rule: 'dangerous-scheme', level: 'high', evidence: { scheme: payload.scheme } }]
    : [];
