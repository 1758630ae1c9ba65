import type { KindParser, Payload } from './kinds';
import { parseWeb } from './kinds/web';
import { findLinks } from './links';
import { isExecutable, readScheme } from './scheme';

export type * from './kinds';

/** A QR code holds 7,089 digits at most; anything longer did not come from one and is not taken apart. */
export const MAX_TEXT = 8192;

/** In order: what is more specific first. */
const PARSERS: KindParser[] = [parseWeb];

/**
 * What a code's text is. Takes any string; never throws. A text with an executable scheme, however
 * disguised, is always `script`; what no parser recognises is `text`.
 */
export function parsePayload(text: string): Payload {
  const read = readScheme(text);
  if (read && isExecutable(read.scheme)) return { kind: 'script', text, scheme: read.scheme };
  if (text.length > MAX_TEXT) return { kind: 'text', text, links: [] };
  for (const parser of PARSERS) {
    const payload = parser(text);
    if (payload) return payload;
  }
  return { kind: 'text', text, links: findLinks(text) };
}
