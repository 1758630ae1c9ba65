/** The commonest pairs of letters in English and its neighbours; random letters hit one in six of them at most. */
const COMMON_PAIRS = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne
  ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa
  ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp
  fe bl ab gh ty op wo sa ay ex ke ui fr oo ag av sp up br cr cl gr da do ga go gi ba bo bi ru um ue ud ub ck ap ep ip
  ef if qu sc sk sl sm sn sw tw dr fl gl ks ms ds ls rd rk rl rm rn rv lt lf nk nn mm pp tt ff rr au ei eu oi oa ua`
    .split(/\s+/)
    .filter(Boolean),
);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const MIN_HEX = 16;
const MIN_TOKEN = 16;
const MIN_JOINED = 20;
/** Longer numbers are no ordinary identifier (the longest common ones, of posts, have 19 digits). */
const MAX_DIGITS = 19;

/** True for a JSON Web Token or a part of one: base64url of `{"`, or a header and a body with a dot. */
export function isJwt(text: string): boolean {
  return /(?:^|[^A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}/.test(text);
}

/** True for text that a machine drew at random: an identifier that opens something for whoever has it. */
export function isRandom(text: string): boolean {
  if (UUID.test(text)) return true;
  const words = text.split(/[^A-Za-z0-9]+/).filter(Boolean);
  if (words.some(isRandomWord)) return true;
  // base64url has '-' and '_' of its own, which cut a token into short words.
  return text.split(/[^A-Za-z0-9_~+=-]+/).some((run) => isRandomToken(run));
}

function isRandomWord(word: string): boolean {
  const digits = countOf(word, /[0-9]/g);
  if (digits === word.length) return digits > MAX_DIGITS;
  if (word.length < MIN_TOKEN) return false;
  if (hasHexRun(word)) return true;
  if (digitChanges(word) >= 6 || caseChanges(word) >= word.length / 4) return true;
  // Letters alone need more of them: long compounds of some languages have rare pairs.
  const limit = digits > 0 ? 0.45 : 0.4;
  return (
    (digits > 0 || innerCapitals(word) > 1 || word.length >= MIN_JOINED) && commonPairShare(word) < limit
  );
}

/** A run of hex digits, with letters and figures in it, also behind another letter: `m9f8a7b6c5d4e3f2a`. */
function hasHexRun(word: string): boolean {
  const runs = word.match(/[0-9a-f]+/gi) ?? [];
  return runs.some((run) => run.length >= MIN_HEX && /[0-9]/.test(run) && /[a-f]/i.test(run));
}

/** True for the number of a record in a database: its first eight hex digits are a time from 2009 to 2029 (MongoDB's ObjectId). */
export function isRecordId(text: string): boolean {
  if (!/^[0-9a-f]{24}$/.test(text)) return false;
  const seconds = Number.parseInt(text.slice(0, 8), 16);
  return seconds >= Date.UTC(2009, 0) / 1000 && seconds < Date.UTC(2030, 0) / 1000;
}

function isRandomToken(run: string): boolean {
  const words = run.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const length = words.join('').length;
  if (length < MIN_JOINED) return false;
  const capitals = words.reduce((sum, word) => sum + innerCapitals(word), 0);
  const mixed = words.some((word) => /[0-9]/.test(word) && /[A-Za-z]/.test(word));
  if (capitals < 2 && !mixed) return false;
  return commonPairShare(words.join(' ')) < 0.35;
}

/** True for what may be a token where one is expected: `k7Qp2x`, `482913`, `XKCDQZ`. */
export function isTokenLike(segment: string): boolean {
  if (/^\d{4,}$/.test(segment)) return true;
  // Codes as they are printed on cards: `QZ82-KD93`.
  if (/^[A-Z0-9]{3,}(?:-[A-Z0-9]{3,})+$/.test(segment) && /\d/.test(segment)) return true;
  if (/^[A-Z]{4,}(?:-[A-Z]{4,})+$/.test(segment) || /^[A-Z]{6,}$/.test(segment)) return true;
  return segment.split(/[^A-Za-z0-9_]+/).some((word) => {
    if (word.length < 5) return false;
    const hasDigit = /[0-9]/.test(word);
    // `v2beta`, `step1`, `2fa`: a word with a number at one end.
    if (hasDigit && /[A-Za-z]/.test(word))
      return caseChanges(word) > 1 || !/^(?:[A-Za-z]{2,}\d{1,2}|\d{1,2}[A-Za-z]{2,}|v\d+[a-z]*)$/.test(word);
    return (
      !hasDigit &&
      (innerCapitals(word) > 1 || caseChanges(word) > 1 || hasNoVowel(word) || hasRarePairs(word))
    );
  });
}

const hasRarePairs = (word: string) => word.length >= 8 && commonPairShare(word) < 0.3;
const hasNoVowel = (word: string) => /^[b-df-hj-np-tv-xz]{6,}$/.test(word);

/**
 * True for what is a code and hardly a word or a year: `482913`, `XK7QZR`, `9f8a7b6c`; stricter than `isTokenLike`.
 *
 * @param length how many characters it has at least
 */
export function isCodeLike(text: string, length = 6): boolean {
  return text.split(/[^A-Za-z0-9_]+/).some((word) => {
    if (word.length < length) return false;
    if (/^\d+$/.test(word)) return true;
    if (/^[A-Z]+$/.test(word)) return length === 6 && word.length <= 8;
    const isMixed = /\d/.test(word) && /[A-Za-z]/.test(word);
    // `event2026`, `3rdfloor`: a word with a number at one end.
    if (isMixed) return !/^(?:[A-Za-z_]{3,}\d{1,4}|\d{1,4}[a-z]{2,})$/.test(word);
    return /^[A-Za-z]+$/.test(word) && caseChanges(word) > 1 && innerCapitals(word) >= word.length / 3;
  });
}

/** The share of a text's neighbouring letters that are common pairs; 1 when there are none to judge. */
function commonPairShare(text: string): number {
  const lower = text.toLowerCase();
  let pairs = 0;
  let common = 0;
  for (let i = 0; i + 1 < lower.length; i++) {
    const pair = lower.slice(i, i + 2);
    if (!/^[a-z]{2}$/.test(pair)) continue;
    pairs += 1;
    if (COMMON_PAIRS.has(pair)) common += 1;
  }
  // Hardly a pair in a long word: letters and digits alternate, as no word does.
  return pairs >= 3 ? common / pairs : text.length >= MIN_TOKEN ? 0 : 1;
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Changes between letters and digits. */
function digitChanges(word: string): number {
  return countOf(word, /[a-z](?=[0-9])|[0-9](?=[a-z])/gi);
}

/** Lower-case letters followed by capitals. */
function caseChanges(word: string): number {
  return countOf(word, /[a-z](?=[A-Z])/g);
}

/** Capitals that neither begin a word nor stand in a row of nothing but capitals. */
function innerCapitals(word: string): number {
  return /[a-z]/.test(word) ? countOf(word.slice(1), /[A-Z]/g) : 0;
}
