import {
  ACTS_WORDS,
  ANNOUNCING_WORDS,
  COUNTED_WORDS,
  DOUBTFUL_WORDS,
  FILES_WORDS,
  HARMLESS_WORDS,
  HOSTS_WORDS,
  KINDS_WORDS,
  LAST_WORDS,
  NAMES_WORDS,
  NUMBERS_WORDS,
  PEOPLE_WORDS,
  PERSONS_WORDS,
  PLAIN_WORDS,
  PUBLIC_WORDS,
  PUBLICNAMES_WORDS,
  QUALIFIERS_WORDS,
} from './data/secret-words';

/** A set of words as they are compared; `foreign` are those that languages without blanks write into longer ones. */
interface WordSet {
  words: Set<string>;
  foreign: string[];
}

function wordSet(...tables: string[]): WordSet {
  const words = new Set(
    tables
      .join(' ')
      .split(/\s+/)
      .map((word) => splitWords(word).join(''))
      .filter(Boolean),
  );
  // Two characters at least, and of a script that has no blanks.
  const foreign = [...words].filter((word) => /^[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]{2,}$/.test(word));
  return { words, foreign };
}

const has = ({ words, foreign }: WordSet, whole: string) =>
  words.has(whole) || (/[^\0-\u04ff]/.test(whole) && foreign.some((word) => whole.includes(word)));

/** Vendors' signed addresses: everything under these prefixes belongs to the signature. */
const SIGNATURE_PREFIXES = [
  'x-amz-',
  'x-goog-',
  'x-oss-',
  'x-cos-',
  'x-ms-',
  'x-bz-',
  'x-obs-',
  'q-sign',
  'q-key',
  'q-signature',
];

const SECRET = wordSet(NAMES_WORDS, PEOPLE_WORDS, NUMBERS_WORDS);
const LAST = wordSet(LAST_WORDS);
const QUALIFIERS = wordSet(QUALIFIERS_WORDS);
const KINDS = wordSet(KINDS_WORDS);
const DOUBTFUL = wordSet(DOUBTFUL_WORDS);
const HARMLESS = wordSet(HARMLESS_WORDS);
const PUBLIC_NAMES = wordSet(PUBLICNAMES_WORDS);
const PERSONS = wordSet(PERSONS_WORDS);
const PLAIN = wordSet(PLAIN_WORDS);
const ANNOUNCING = wordSet(ANNOUNCING_WORDS);
const COUNTED = wordSet(COUNTED_WORDS);
const PUBLIC = wordSet(PUBLIC_WORDS);
const HOSTS = wordSet(HOSTS_WORDS);
const FILES = wordSet(FILES_WORDS);
const ACTS = wordSet(ACTS_WORDS);

/** True for a parameter whose value is removed whatever it looks like. `name` is already decoded. */
export function isSecretName(name: string): boolean {
  if (name.length > 200) return true;
  const lower = name.toLowerCase();
  if (SIGNATURE_PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  const words = wordsOf(name);
  const whole = words.join('');
  if (HARMLESS.words.has(whole)) return false;
  if (has(SECRET, whole) || LAST.words.has(words.at(-1) ?? '')) return true;
  return isQualified(words, whole);
}

/** A kind of secret with what it opens beside it, written apart or as one: `apiKey`, `codigo_acceso`, `Buchungsnummer`. */
function isQualified(words: readonly string[], whole: string): boolean {
  const isQualifier = (word: string) => QUALIFIERS.words.has(word);
  if (KINDS.words.has(words.at(-1) ?? '') && words.slice(0, -1).some(isQualifier)) return true;
  if (KINDS.words.has(words[0] ?? '') && words.slice(1).some(isQualifier)) return true;
  // Only so many letters of a qualifier or a kind make one word.
  for (let at = 2; at < Math.min(whole.length, 40); at++) {
    const [start, end] = [whole.slice(0, at), whole.slice(at)];
    if (isQualifier(start) && KINDS.words.has(end)) return true;
    if (KINDS.words.has(start) && isQualifier(end)) return true;
  }
  // `share_x_key`: one of several words ends in a kind.
  const kind = ['key', 'keyid', 'code', 'hash'].some((ending) => whole.endsWith(ending));
  return kind && words.slice(0, -1).some(isQualifier);
}

/** What a parameter's name says of a value that looks like a token. */
export type NameHint = 'doubtful' | 'harmless' | 'public' | 'short' | 'person' | 'none';

/** @returns `short` for a name of one or two letters that is none of the usual ones. */
export function nameHint(name: string): NameHint {
  if (name.length > 60) return 'none';
  const words = wordsOf(name);
  const whole = words.join('');
  if (has(DOUBTFUL, whole)) return 'doubtful';
  if (PUBLIC_NAMES.words.has(whole)) return 'public';
  if (HARMLESS.words.has(whole) || words[0] === 'utm') return 'harmless';
  if (PERSONS.words.has(whole)) return 'person';
  return /^[a-z]{1,2}$/.test(whole) && !PLAIN.words.has(whole) ? 'short' : 'none';
}

/** True for a parameter that says what the address does: `action=activate`. */
export function namesAction(name: string, value: string): boolean {
  return ACTS.words.has(wordsOf(name).join('')) && precedesSecret(value);
}

/** True for a path segment that announces a token: `reset-password`, `magicLink`, `verify_email`. */
export function precedesSecret(segment: string): boolean {
  if (segment.length > 60) return false;
  const words = wordsOf(segment);
  const whole = words.join('');
  // In a longer name "key" and "code" are ordinary words: `KeyReference`, `source-code`.
  if (whole === 'key' || whole === 'keys' || whole === 'code') return true;
  return words.length <= 4 && isOneOf(ANNOUNCING, words, whole);
}

/** True for a path segment that announces the number of a booking, a bill or a parcel. */
export function precedesNumber(segment: string): boolean {
  if (segment.length > 60) return false;
  const words = wordsOf(segment);
  return words.length <= 2 && isOneOf(COUNTED, words, words.join(''));
}

const isOneOf = (set: WordSet, words: readonly string[], whole: string) =>
  has(set, whole) || words.some((word) => has(set, word));

/** True for a path segment behind which public things have long names: `commit`, `episode`, `products`. */
export function precedesPublic(segment: string): boolean {
  return segment.length <= 30 && PUBLIC.words.has(wordsOf(segment).join(''));
}

/**
 * Whether a host's first names announce a token in its paths: `invite.`, `login.`, `files.`.
 *
 * @returns how long a code must be at least to be one there, or `undefined`
 */
export function codeLengthAt(host: string): number | undefined {
  const labels = host.split('.').slice(0, -2);
  if (labels.some((label) => HOSTS.words.has(label))) return 6;
  return labels.some((label) => FILES.words.has(label)) ? 8 : undefined;
}

/** Several questions are asked of a name, one after the other. */
let latest: { name: string; words: readonly string[] } = { name: '', words: [] };

/** `userEmail`, `user_email`, `user[email]` and `USER-EMAIL` are the same words; accents do not count. */
function wordsOf(name: string): readonly string[] {
  if (latest.name !== name) latest = { name, words: splitWords(name) };
  return latest.words;
}

function splitWords(name: string): string[] {
  const apart = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  // Most names are plain letters, and these are looked at for every part of every address of a history.
  if (/^[\0-\x7f]*$/.test(apart)) return apart.split(/[^a-z0-9]+/).filter(Boolean);
  return apart
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
