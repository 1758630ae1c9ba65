import { parseUrl } from '../../shared/parse-url';
import { decodedForms, percentDecode } from './redact-encodings';
import { type Piece, type PiecePart, piecesOf } from './redact-pieces';
import { secretIn } from './secret-in';

/** What was removed from which part of an address; `start` and `end` in the address as the URL standard writes it. */
export interface Removed {
  part: PiecePart | 'whole';
  what: string;
  start: number;
  end: number;
}

export interface Redacted {
  /** The address that may be sent; empty for what is no web address. */
  url: string;
  removed: Removed[];
  /** The whole address in pieces; those without `removed` make up `url`. `removed` says what the piece is. */
  segments: { text: string; removed?: string }[];
}

/** Shorter secrets may stand elsewhere by chance. */
const MIN_SECRET = 6;

/**
 * Takes out of an address what may be a secret or a person: user info, fragment, e-mail addresses in any
 * encoding, JSON Web Tokens, long random texts, parameters that are secret by name, and every other place where a
 * removed text stands again. The host stays: without it there is no question. Idempotent.
 */
export function redact(url: string): Redacted {
  const parsed = parseUrl(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    const removed: Removed = { part: 'whole', what: 'not a web address', start: 0, end: url.length };
    return { url: '', removed: [removed], segments: [{ text: url, removed: removed.what }] };
  }
  const pieces = piecesOf(parsed);
  removeRepeats(pieces);
  const removed: Removed[] = [];
  let at = 0;
  for (const { part, text, removed: what } of pieces) {
    if (what !== undefined && part !== 'fixed')
      removed.push({ part, what, start: at, end: at + text.length });
    at += text.length;
  }
  const kept = pieces.filter((piece) => piece.removed === undefined);
  return { url: kept.map((piece) => piece.text).join(''), removed, segments: merged(pieces) };
}

/** A removed text that occurs in another piece too, in whatever encoding, is removed from there as well. */
function removeRepeats(pieces: Piece[]): void {
  const secrets = new Set(
    pieces.flatMap(secretsOf).flatMap((secret) => (secret.length < MIN_SECRET ? [] : secret.toLowerCase())),
  );
  if (secrets.size === 0) return;
  const known = new Map<string, boolean>();
  const holdsSecret = (text: string) => {
    const forms = decodedForms(text).map((form) => form.toLowerCase());
    return [...secrets].some((secret) => forms.some((form) => form.includes(secret)));
  };
  for (const one of pieces) {
    if (one.removed !== undefined || one.part === 'fixed' || one.text.length < MIN_SECRET) continue;
    const holds = known.get(one.text) ?? holdsSecret(one.text);
    known.set(one.text, holds);
    if (holds) one.removed = 'repeated secret';
  }
}

/** What a removed piece hides, as it is written and percent-decoded; nothing for a piece that is kept. */
function secretsOf({ part, text, removed }: Piece): string[] {
  // What is only too long, or behind too much, is no secret that stands elsewhere.
  if (removed === undefined || removed === 'long text') return [];
  if (part === 'user') {
    const user = text.slice(0, -1);
    return [user, percentDecode(user), ...user.split(':')];
  }
  if (part !== 'fragment') return [text, percentDecode(text)];
  const fragment = text.slice(1);
  // Most fragments name a place on the page, such as the number of an answer that the path names, too.
  const isAnchor = !/[=&]/.test(fragment) && secretIn(fragment) === undefined;
  return isAnchor ? [] : [fragment, percentDecode(fragment)];
}

/** Neighbouring pieces of a kind put together, for display. */
function merged(pieces: Piece[]): Redacted['segments'] {
  const segments: Redacted['segments'] = [];
  for (const { text, removed } of pieces) {
    const last = segments.at(-1);
    if (text === '') continue;
    if (last && last.removed === removed) last.text += text;
    else segments.push(removed === undefined ? { text } : { text, removed });
  }
  return segments;
}
