import type { DifferenceKind } from '../../payload/url/differences';
import type { Rule } from '../rule';

/** Repairs that no honest code needs. Upper case, a missing scheme or letters with accents are ordinary. */
const ODD: readonly DifferenceKind[] = [
  'backslash',
  'line-break',
  'invisible',
  'look-alike-character',
  'separator-like',
  'dots',
  'escaped-host',
  'slashes',
  'scheme-mended',
  'blank',
];
/** What a slip of the hand does as well. */
const SLIPS: readonly DifferenceKind[] = ['scheme-mended', 'blank'];

/** The text is not the address that a browser opens. */
export const disguisedAddress: Rule = ({ own }) => {
  const found = own?.address.differences.filter(({ kind }) => ODD.includes(kind)) ?? [];
  const odd = found.find(({ kind }) => !SLIPS.includes(kind)) ?? found[0];
  if (!own || !odd) return [];
  const level = SLIPS.includes(odd.kind) ? 'low' : 'medium';
  const { host } = own.address;
  return [{ rule: 'disguised-address', level, evidence: { how: odd.kind, host, written: odd.written } }];
};
