/** FNV-1a's first value, and what it multiplies by. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the text's UTF-16 units, going on from `seed`; a number of 32 bits. */
export function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** A seed for features of one kind, so that the same text hashes apart in another. */
export const seedOf = (kind: string) => hashText(BASIS, `${kind}\0`);

/** Spreads a hash's bits, so that any of them can serve as a place in a table (the last steps of murmur3). */
export function mixBits(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Longer texts are judged by their beginning. */
const LONGEST = 64;

/** Visits the hash of every run of `least` to `most` characters of a text, its borders marked. */
export function eachGram(
  text: string,
  [least, most]: readonly [number, number],
  seed: number,
  visit: (hash: number) => void,
): void {
  const framed = `^${text.slice(0, LONGEST)}$`;
  for (let from = 0; from < framed.length; from += 1) {
    let hash = seed;
    const end = Math.min(from + most, framed.length);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ framed.charCodeAt(at), PRIME);
      if (at - from >= least - 1) visit(hash);
    }
  }
}
