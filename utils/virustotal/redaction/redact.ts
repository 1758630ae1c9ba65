import { decodedForms, hasEmail, percentDecode } from './redact-encodings';
import { isSecretName, precedesSecret } from './redact-names';
import { isJwt, isRandom, isTokenLike } from './redact-random';

/** What was removed from which part of an address; `start` and `end` in the address as the URL standard writes it. */
export interface Removed {
  part: 'user' | 'path' | 'query' | 'fragment' | 'whole';
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

/** A piece of the address that is kept or removed as one. `fixed` pieces (scheme, host, separators) are never removed. */
interface Piece {
  part: Removed['part'] | 'fixed';
  text: string;
  removed?: string;
}

/** Nothing ordinary is as long as this in one piece. */
const MAX_PIECE = 1500;
/** Shorter secrets may stand elsewhere by chance. */
const MIN_SECRET = 6;

/**
 * Takes out of an address what may be a secret or a person: user info, fragment, e-mail addresses in any
 * encoding, JSON Web Tokens, long random texts, parameters that are secret by name, and every other place where a
 * removed text stands again. The host stays: without it there is no question. Idempotent.
 */
export function redact(url: string): Redacted {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    const removed: Removed = { part: 'whole', what: 'not a web address', start: 0, end: url.length };
    return { url: '', removed: [removed], segments: [{ text: url, removed: removed.what }] };
  }
  const pieces = piecesOf(new URL(url));
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

function piecesOf(url: URL): Piece[] {
  const pieces: Piece[] = [{ part: 'fixed', text: `${url.protocol}//` }];
  if (url.username !== '' || url.password !== '') {
    const user = url.password === '' ? `${url.username}@` : `${url.username}:${url.password}@`;
    pieces.push({ part: 'user', text: user, removed: 'user name or password' });
  }
  pieces.push({ part: 'fixed', text: url.host }, ...piecesOfPath(url.pathname));
  const [address = '', ...fragment] = url.href.split(/(?=#)/);
  // A bare '?' or '#' does not show in `search` and `hash`, and is part of the address all the same.
  if (address.includes('?')) pieces.push({ part: 'fixed', text: '?' }, ...piecesOfQuery(url.search));
  if (fragment.length > 0)
    pieces.push({ part: 'fragment', text: fragment.join(''), removed: 'part after #' });
  return pieces;
}

function piecesOfPath(path: string): Piece[] {
  const pieces: Piece[] = [];
  let afterAnnouncement = false;
  for (const segment of path.slice(1).split('/')) {
    pieces.push({ part: 'fixed', text: '/' });
    const [head = '', ...parameters] = segment.split(';');
    const what =
      secretIn(head) ?? (afterAnnouncement && isTokenLike(percentDecode(head)) ? 'token' : undefined);
    pieces.push(piece('path', head, what));
    for (const parameter of parameters)
      pieces.push({ part: 'fixed', text: ';' }, ...piecesOfParameter('path', parameter));
    afterAnnouncement ||= precedesSecret(percentDecode(head));
  }
  return pieces;
}

function piecesOfQuery(search: string): Piece[] {
  const pieces: Piece[] = [];
  for (const parameter of search.replace(/^\?/, '').split(/([&;])/)) {
    if (parameter === '&' || parameter === ';') pieces.push({ part: 'fixed', text: parameter });
    else pieces.push(...piecesOfParameter('query', parameter));
  }
  return pieces;
}

function piecesOfParameter(part: 'path' | 'query', parameter: string): Piece[] {
  const equals = parameter.indexOf('=');
  if (equals === -1) return [piece(part, parameter, secretIn(parameter))];
  const name = parameter.slice(0, equals);
  const value = parameter.slice(equals + 1);
  const what = value !== '' && isSecretName(percentDecode(name)) ? 'secret parameter' : secretIn(value);
  // An `=` may belong to the base64 in front of it.
  const both = secretIn(name) ?? (what === undefined ? secretIn(parameter) : undefined);
  if (both !== undefined) return [piece(part, parameter, both)];
  return [piece(part, name, undefined), { part: 'fixed', text: '=' }, piece(part, value, what)];
}

function piece(part: Removed['part'], text: string, removed: string | undefined): Piece {
  return removed === undefined || text === '' ? { part, text } : { part, text, removed };
}

/** What makes a text a secret by itself, or `undefined`. */
function secretIn(text: string): string | undefined {
  if (text.length < 5) return undefined;
  if (text.length > MAX_PIECE) return 'long text';
  const forms = decodedForms(text);
  if (forms.some(hasEmail)) return 'e-mail address';
  if (forms.some(isJwt)) return 'login token';
  if (isRandom(percentDecode(text))) return 'long random text';
  return forms.some(hasSecretInside) ? 'secret inside' : undefined;
}

/** True for an address or a query inside a parameter that carries a secret itself: `next=%2Freset%3Ftoken%3D…`. */
function hasSecretInside(text: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(text)) return true;
  const query = text.split(/[?#]/).slice(1).join('&') || (text.includes('&') ? text : '');
  return query.split(/[&;]/).some((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2);
    return value !== '' && isSecretName(name);
  });
}

/** A removed text that occurs in another piece too, in whatever encoding, is removed from there as well. */
function removeRepeats(pieces: Piece[]): void {
  const secrets = new Set(
    pieces.flatMap(secretsOf).flatMap((secret) => (secret.length < MIN_SECRET ? [] : secret.toLowerCase())),
  );
  if (secrets.size === 0) return;
  for (const one of pieces) {
    if (one.removed !== undefined || one.part === 'fixed' || one.text.length < MIN_SECRET) continue;
    const forms = decodedForms(one.text).map((form) => form.toLowerCase());
    if ([...secrets].some((secret) => forms.some((form) => form.includes(secret))))
      one.removed = 'repeated secret';
  }
}

/** What a removed piece hides, as it is written and percent-decoded; nothing for a piece that is kept. */
function secretsOf({ part, text, removed }: Piece): string[] {
  if (removed === undefined) return [];
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
