import type { SymbolFacts } from '../reader/code';
import { findLinks } from './find-links';
import { parseKind } from './parse-kind';
import type { Payload } from './payload';
import { executableScheme } from './url/scheme';

/** A QR code holds 7,089 digits at most; anything longer did not come from one and is not taken apart. */
const MAX_TEXT = 8192;

/**
 * What a code's text is. Takes any string; never throws. A text with an executable scheme, however
 * disguised, is always `script`; what no parser recognises is `text`.
 */
export function parsePayload(text: string): Payload {
  const executable = executableScheme(text);
  if (executable) return { kind: 'script', text, scheme: executable };
  if (text.length > MAX_TEXT) return { kind: 'text', text, links: [] };
  return parseKind(text) ?? parseWrapped(text) ?? { kind: 'text', text, links: findLinks(text) };
}

/**
 * What a code is, which may hold only a part of a text: that is no link, no payment and no secret, however it begins; the
 * rest may lead anywhere. Only an executable scheme is one at once.
 */
export function parseCode({ text, part }: { text: string } & Pick<SymbolFacts, 'part'>): Payload {
  const payload = parsePayload(text);
  if (!part || payload.kind === 'script') return payload;
  return { kind: 'text', text, links: [], part: { number: part.number, of: part.of } };
}

/** `URL:` in front of something that is no web address, such as a payment or an app link. */
function parseWrapped(text: string): Payload | undefined {
  const inner = /^\s*UR[LI]:\s*/i.exec(text)?.[0];
  const payload = inner === undefined ? undefined : parseKind(text.slice(inner.length));
  return payload && { ...payload, text };
}
