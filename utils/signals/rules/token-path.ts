import { isPublicHost } from '../../payload/url/public-host';
import { withoutTrailing } from '../../shared/trailing';
import type { Rule } from '../rule';
import { shortenerRule } from './shortener';

/** Letters and digits as a short link's token has them, with or without what a browser puts behind. */
const TOKEN = /^\/([a-z\d]{5,14})\/?$/i;

/** Four letters in a row that can be said. */
const hasSyllables = (text: string) => text.match(/[a-z]{4,}/g)?.some((run) => /[aeiouy]/.test(run)) ?? false;

/** Names in capitals, and words that run into each other: every piece is an abbreviation or can be said (`NodeJSBook`, `LaTeX`). */
function isReadable(text: string): boolean {
  const pieces = withoutTrailing(text, '0123456789').match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return hasSyllables(text) || pieces.every((piece) => /^[A-Z]+$/.test(piece) || /[aeiouy]/i.test(piece));
}

/** Small and large letters change places in the middle, or digits stand among large and small ones: `hCYbVm`, `W0lBfYXZ`. */
function isDrawn(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || isReadable(text)) return false;
  const changes = text.match(/[a-z\d][A-Z]|[A-Z]{2}[a-z]|\d[a-z]/g)?.length ?? 0;
  return changes > 1 || (changes === 1 && /[A-Z]$|[A-Z]{3}[a-z]|\d/.test(text));
}

/**
 * Nothing but a drawn token as path, on a host that is not known for it: as on a shortener, the address does not tell
 * what is behind it, and it can be another thing for the next visitor.
 */
export const tokenPath: Rule = ({ own }) => {
  if (!own?.name || own.name.site || own.name.isInstitution || !isPublicHost(own.address.host)) return [];
  // Said already, in better words.
  if (shortenerRule(own.address.host)) return [];
  const token = own.address.query === '' ? TOKEN.exec(own.address.path)?.[1] : undefined;
  if (!token || !isDrawn(token)) return [];
  return [{ rule: 'token-path', level: 'medium', evidence: { host: own.address.host, token } }];
};
