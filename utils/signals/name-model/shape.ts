/** The number of bounds that a value reaches. */
export const step = (value: number, ...bounds: number[]) => bounds.filter((bound) => value >= bound).length;

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Shannon's entropy of a text's characters, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let sum = 0;
  for (const times of counts.values()) sum -= (times / text.length) * Math.log2(times / text.length);
  return sum;
}

/** The longest run of letters without a vowel. */
function longestConsonants(text: string): number {
  let longest = 0;
  for (const run of text.match(/[b-df-hj-np-tv-xz]+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

/** What a text looks like from afar, in steps: length, digits, vowels, disorder …, alone and some together. */
export function shapeOf(text: string): string[] {
  const { length } = text;
  const letters = count(text, /[a-z]/g);
  const digits = step(count(text, /\d/g), 1, 2, 3, 5, 8);
  const size = step(length, 4, 5, 6, 7, 8, 10, 12, 15, 20, 26, 36);
  const vowels = letters < 4 ? 9 : step(count(text, /[aeiouy]/g) / letters, 0.1, 0.2, 0.28, 0.36, 0.45, 0.55);
  const consonants = step(longestConsonants(text), 3, 4, 5, 6, 8);
  const changes = step(count(text, /[a-z](?=\d)|\d(?=[a-z])/g), 1, 2, 3, 5);
  const disorder = step(entropy(text), 1.5, 2, 2.5, 2.8, 3.1, 3.4, 3.7);
  const hyphens = step(count(text, /-/g), 1, 2, 3, 4);
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
  label.length > 19 && count(label, /\d/g) > 3 && !label.includes('-', 8);

/** The runs of letters, and of digits, in a text; the first 200 characters. */
export const wordsIn = (text: string) =>
  text
    .slice(0, 200)
    .toLowerCase()
    .match(/[a-z]+|\d+/g) ?? [];
