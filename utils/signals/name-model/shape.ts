/** The number of bounds, rising, that a value reaches. */
export function step(value: number, ...bounds: number[]): number {
  let reached = 0;
  while (reached < bounds.length && value >= (bounds[reached] ?? 0)) reached += 1;
  return reached;
}

const VOWELS = new Set([...'aeiouy'].map((char) => char.charCodeAt(0)));
const HYPHEN = 45;

const isLetter = (code: number) => code >= 97 && code <= 122;
const isDigit = (code: number) => code >= 48 && code <= 57;

/** What is counted in a text, in one pass. */
interface Tally {
  letters: number;
  digits: number;
  vowels: number;
  hyphens: number;
  /** The longest run of letters without a vowel. */
  consonants: number;
  /** Where a digit follows a letter or the other way round. */
  changes: number;
  /** Shannon's entropy, in bits a character. */
  entropy: number;
}

/** How often each character came so far; all zero between calls. */
const counts = new Uint16Array(128);

const weighted = (times: number) => (times > 1 ? times * Math.log2(times) : 0);

function tally(text: string): Tally {
  const found = { letters: 0, digits: 0, vowels: 0, hyphens: 0, consonants: 0, changes: 0 };
  let [run, last, sum] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) & 127;
    const times = counts[code] ?? 0;
    sum += weighted(times + 1) - weighted(times);
    counts[code] = times + 1;
    run = isLetter(code) && !VOWELS.has(code) ? run + 1 : 0;
    found.consonants = Math.max(found.consonants, run);
    if (isLetter(code)) found.letters += 1;
    if (VOWELS.has(code)) found.vowels += 1;
    if (isDigit(code)) found.digits += 1;
    if (code === HYPHEN) found.hyphens += 1;
    if ((isLetter(last) && isDigit(code)) || (isDigit(last) && isLetter(code))) found.changes += 1;
    last = code;
  }
  for (let at = 0; at < text.length; at += 1) counts[text.charCodeAt(at) & 127] = 0;
  return { ...found, entropy: text.length > 0 ? Math.log2(text.length) - sum / text.length : 0 };
}

/** What a text looks like from afar, in steps: length, digits, vowels, disorder …, alone and some together. */
export function shapeOf(text: string): string[] {
  const { length } = text;
  const seen = tally(text);
  const digits = step(seen.digits, 1, 2, 3, 5, 8);
  const size = step(length, 4, 5, 6, 7, 8, 10, 12, 15, 20, 26, 36);
  const vowels = seen.letters < 4 ? 9 : step(seen.vowels / seen.letters, 0.1, 0.2, 0.28, 0.36, 0.45, 0.55);
  const consonants = step(seen.consonants, 3, 4, 5, 6, 8);
  const changes = step(seen.changes, 1, 2, 3, 5);
  const disorder = step(seen.entropy, 1.5, 2, 2.5, 2.8, 3.1, 3.4, 3.7);
  const hyphens = step(seen.hyphens, 1, 2, 3, 4);
  const edges = `${/^\d/.test(text) ? 'd' : 'l'}${/\d$/.test(text) ? 'd' : 'l'}`;
  const isHex = length > 7 && digits > 1 && /^[\da-f]+$/.test(text);
  return [
    `size ${size}`,
    `digits ${digits}`,
    `vowels ${vowels}`,
    `consonants ${consonants}`,
    `changes ${changes}`,
    `disorder ${disorder}`,
    `hyphens ${hyphens}`,
    `size ${size} digits ${digits} ${edges}`,
    `size ${size} vowels ${vowels} ${consonants}`,
    `size ${size} disorder ${disorder}`,
    `hex ${isHex}`,
  ];
}

/** A long label that some machine counted or drew: its letters say nothing, its shape does. */
export const isToken = (label: string) =>
  label.length > 19 && (label.match(/\d/g)?.length ?? 0) > 3 && !label.includes('-', 8);

/** The runs of letters, and of digits, in a text; the first 200 characters. */
export const wordsIn = (text: string) =>
  text
    .slice(0, 200)
    .toLowerCase()
    .match(/[a-z]+|\d+/g) ?? [];
