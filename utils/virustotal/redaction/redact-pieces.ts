import { percentDecode } from './redact-encodings';
import { isBirthDate, isPersonName } from './redact-forms';
import {
  codeLengthAt,
  isSecretName,
  nameHint,
  namesAction,
  precedesNumber,
  precedesPublic,
  precedesSecret,
} from './redact-names';
import { hintForParameter, hintsForPath, type PlaceHint } from './redact-places';
import { isCodeLike, isRecordId, isTokenLike } from './redact-random';
import { RANDOM, secretIn } from './secret-in';

export type PiecePart = 'user' | 'path' | 'query' | 'fragment';

/** A piece of the address that is kept or removed as one. `fixed` pieces (scheme, host, separators) are never removed. */
export interface Piece {
  part: PiecePart | 'fixed';
  text: string;
  removed?: string;
}

/** Nothing ordinary has as many segments or parameters; what follows them stays here. */
const MAX_PIECES = 60;

/** What the pieces read so far say of those that follow. */
interface Context {
  host: string;
  /** The path or an action announces a token. */
  acts: boolean;
  /** The path announces the number of a booking, a bill or a parcel. */
  counts: boolean;
  /** How long a code is at least at this host, whose name announces one. */
  codeLength: number | undefined;
  /** How many of the next segments may be the long name of something public. */
  publicFor: number;
  secretIn: (text: string) => string | undefined;
}

/** An address in pieces, each with what it is removed for. Together they make up `url.href`. */
export function piecesOf(url: URL): Piece[] {
  return pieces(
    url,
    remembered((text) => secretIn(text, carriesSecret)),
  );
}

/** Whether an address inside another one carries a secret; the addresses in that one are not looked into. */
function carriesSecret(address: string): boolean {
  const inner = pieces(
    new URL(address),
    remembered((text) => secretIn(text)),
  );
  return inner.some(({ part, removed }) => removed !== undefined && part !== 'fragment');
}

function remembered(judge: Context['secretIn']): Context['secretIn'] {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, judge(text));
    return known.get(text);
  };
}

function pieces(url: URL, judge: Context['secretIn']): Piece[] {
  const { hostname, href } = url;
  const context: Context = {
    host: hostname.replace(/\.$/, ''),
    acts: false,
    counts: false,
    codeLength: codeLengthAt(hostname),
    publicFor: 0,
    secretIn: judge,
  };
  const all: Piece[] = [{ part: 'fixed', text: `${url.protocol}//` }];
  if (url.username !== '' || url.password !== '') {
    const user = url.password === '' ? `${url.username}@` : `${url.username}:${url.password}@`;
    all.push({ part: 'user', text: user, removed: 'user name or password' });
  }
  all.push({ part: 'fixed', text: url.host }, ...piecesOfPath(url.pathname, context));
  const hash = href.indexOf('#');
  const address = hash === -1 ? href : href.slice(0, hash);
  // A bare '?' or '#' does not show in `search` and `hash`, and is part of the address all the same.
  if (address.includes('?')) all.push({ part: 'fixed', text: '?' }, ...piecesOfQuery(url.search, context));
  if (hash !== -1) all.push({ part: 'fragment', text: href.slice(hash), removed: 'part after #' });
  return all;
}

function piecesOfPath(path: string, context: Context): Piece[] {
  const all: Piece[] = [];
  const segments = path.slice(1).split('/');
  const hints = hintsForPath(context.host, segments);
  for (const [at, segment] of segments.entries()) {
    all.push({ part: 'fixed', text: '/' });
    const [head = '', ...parameters] = segment.split(';');
    if (all.length > 2 * MAX_PIECES || parameters.length > MAX_PIECES) {
      all.push(piece('path', segment, 'long text'));
      continue;
    }
    all.push(pieceOfSegment(head, hints[at], context));
    for (const parameter of parameters)
      all.push({ part: 'fixed', text: ';' }, ...piecesOfParameter('path', parameter, context));
  }
  return all;
}

function pieceOfSegment(head: string, hint: PlaceHint | undefined, context: Context): Piece {
  const text = percentDecode(head);
  const what = secretInSegment(head, text, hint, context);
  // One word makes one long name public.
  context.publicFor = context.secretIn(head) === RANDOM ? 0 : context.publicFor - 1;
  context.acts ||= precedesSecret(text);
  context.counts ||= precedesNumber(text);
  if (!precedesPublic(text)) return piece('path', head, what);
  context.publicFor = 2;
  // The word that makes the next segment public is no secret, wherever else it stands.
  return { part: 'fixed', text: head };
}

function secretInSegment(
  head: string,
  text: string,
  hint: PlaceHint | undefined,
  { acts, counts, codeLength, publicFor, secretIn: judge }: Context,
): string | undefined {
  const what = judge(head);
  if (what === RANDOM) {
    const isPublic = publicFor > 0 || isRecordId(text);
    return hint === 'public' || (isPublic && hint === undefined && !acts && !counts) ? undefined : what;
  }
  if (what !== undefined || hint === 'public') return what;
  if (hint === 'secret' && text !== '') return 'token';
  if ((acts || hint === 'token') && isTokenLike(text)) return 'token';
  if (counts && isCodeLike(text)) return 'number of a booking or a bill';
  return codeLength !== undefined && isCodeLike(text, codeLength) ? 'token' : undefined;
}

function piecesOfQuery(search: string, context: Context): Piece[] {
  const all: Piece[] = [];
  const parts = search.replace(/^\?/, '').split(/([&;])/);
  context.acts ||= parts
    .slice(0, 2 * MAX_PIECES)
    .some((parameter) => namesAction(...nameAndValue(parameter)));
  for (const [at, parameter] of parts.entries()) {
    if (parameter === '&' || parameter === ';') all.push({ part: 'fixed', text: parameter });
    else if (at >= 2 * MAX_PIECES) all.push(piece('query', parameter, 'long text'));
    else all.push(...piecesOfParameter('query', parameter, context));
  }
  return all;
}

function nameAndValue(parameter: string): [name: string, value: string] {
  const equals = parameter.indexOf('=');
  const [name, value] =
    equals === -1 ? ['', parameter] : [parameter.slice(0, equals), parameter.slice(equals + 1)];
  return [percentDecode(name), percentDecode(value)];
}

function piecesOfParameter(part: 'path' | 'query', parameter: string, context: Context): Piece[] {
  const equals = parameter.indexOf('=');
  if (equals === -1) return [piece(part, parameter, context.secretIn(parameter))];
  const name = parameter.slice(0, equals);
  const value = parameter.slice(equals + 1);
  const what = value === '' ? undefined : secretInValue(name, value, context);
  // An `=` may belong to the base64 in front of it; there is nothing behind that.
  const isPadding = /^=*$/.test(value);
  const both = context.secretIn(name) ?? (isPadding ? context.secretIn(parameter) : undefined);
  if (both !== undefined) return [piece(part, parameter, both)];
  return [piece(part, name, undefined), { part: 'fixed', text: '=' }, piece(part, value, what)];
}

function secretInValue(name: string, value: string, context: Context): string | undefined {
  const plainName = percentDecode(name);
  const place = hintForParameter(context.host, plainName);
  if (place === 'secret' || (place === undefined && isSecretName(plainName))) return 'secret parameter';
  const hint = place === 'public' ? 'public' : nameHint(plainName);
  const what = context.secretIn(value);
  if (what !== undefined) return what === RANDOM && hint === 'public' && !context.acts ? undefined : what;
  const plain = percentDecode(value);
  if (hint === 'person') {
    const isAbout = context.acts || context.counts || !/^na?[ao]me?$/i.test(plainName);
    return isPersonName(plain, isAbout ? 1 : 2) ? 'name of a person' : undefined;
  }
  if (hint !== 'harmless' && isBirthDate(plain)) return 'date of birth';
  return isTokenFor(hint, plain, context) ? 'secret parameter' : undefined;
}

/** Times, sizes, dates and addresses are no tokens, whatever figures they have. */
const ORDINARY_VALUE = /^(?:(?:\d+[hms])+|\d+x\d+|\d{4}-\d\d.*|.*\/.*)$/s;

function isTokenFor(hint: ReturnType<typeof nameHint>, value: string, context: Context): boolean {
  if (hint === 'harmless' || hint === 'public' || ORDINARY_VALUE.test(value)) return false;
  if (context.acts) {
    // Beside an action even a word may be the token.
    const isAny = (hint === 'short' || hint === 'doubtful') && value.length >= 4;
    return isAny || isTokenLike(value) || /^[A-Z]{5,}$/.test(value);
  }
  if (context.codeLength !== undefined && isCodeLike(value, 8)) return true;
  if (hint === 'doubtful') return isTokenLike(value);
  // Numbers alone are those of pages and things.
  if (hint === 'short') return value.length >= 6 && !/^[\d.,-]+$/.test(value) && isTokenLike(value);
  return context.counts && isCodeLike(value, 8);
}

function piece(part: PiecePart, text: string, removed: string | undefined): Piece {
  return removed === undefined || text === '' ? { part, text } : { part, text, removed };
}
