import { executableScheme } from '../../payload/url/scheme';
import type { Rule } from '../rule';

/** It, or what it sends on to, would run a script or read something local. */
export const dangerousScheme: Rule = ({ payload, hops }) => {
  const hop = hops.find((candidate) => candidate.isExecutable);
  const scheme = payload.kind === 'script' ? payload.scheme : hop && executableScheme(hop.url);
  return scheme ? [{ rule: 'dangerous-scheme', level: 'high', evidence: { scheme } }] : [];
};
