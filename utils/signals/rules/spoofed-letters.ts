import { spoofReason } from '../../payload/idn/display-host';
import { labelToUnicode } from '../../payload/idn/punycode';
import type { Rule } from '../rule';

/**
 * Letters that no one language has together, or that only look like others (UTS #39; Chromium's rules for
 * international names, https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md). Not where the browser
 * itself shows them.
 */
export const spoofedLetters: Rule = ({ targets, display }) =>
  targets.flatMap(({ address }) => {
    if (!address.host.includes('xn--')) return [];
    const shown = display?.(address.host);
    if (shown && !shown.includes('xn--') && address.hostDisplay === shown) return [];
    const labels = address.host.split('.').map(labelToUnicode);
    const tld = labels[labels.length - 1] ?? '';
    const reason = labels.map((label) => spoofReason(label, tld)).find(Boolean);
    if (!reason) return [];
    const level = reason === 'not-allowed' || reason === 'mixed-digits' ? 'medium' : 'high';
    return [
      {
        rule: 'spoofed-letters',
        level,
        evidence: { host: address.host, looks: labels.join('.'), how: reason },
      },
    ];
  });
