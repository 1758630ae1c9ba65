import type { DifferenceKind } from '../../payload/url/differences';
import type { Rule } from '../rule';

/** Repairs that no honest code needs. Upper case, a missing scheme or letters with accents are ordinary. */
const ODD: readonly DifferenceKind[] = [
  'backslash',
  'line-break',
  'invisible',
  'look-alike-character',
  'dots',
  'escaped-host',
  'slashes',
];

/** The text is not the address that a browser opens. */
export const disguisedAddress: Rule = ({ own }) => {
  const odd = own?.address.differences.find(({ kind }) => ODD.includes(kind));
  if (!own || !odd) return [];
  const { host } = own.address;
  return [
    { rule: 'disguised-address', level: 'medium', evidence: { how: odd.kind, host, written: odd.written } },
  ];
};
