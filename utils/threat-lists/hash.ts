/** A list is stored in so many parts, told apart by the leading bits of the hashes in them. */
export const CHUNKS = 1024;

/** What one chunk spans: 2 to the 53 by `CHUNKS`. */
const CHUNK_SPAN = 2 ** 53 / CHUNKS;

/** The last step of MurmurHash3 (public domain): every bit of the state reaches every bit of the result. */
function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * Hashes a part of a text to 53 bits, the most that a number holds exactly. Not for secrets: it only has to tell two
 * million names apart, quickly. Among so many a stranger's name is taken for a listed one once in four billion.
 *
 * @param from the first character that counts
 * @param to the first one that does not
 * @returns a whole number of 0 or more, below 2 to the 53
 */
export function hashOf(text: string, from = 0, to = text.length): number {
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    a = Math.imul(a ^ char, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ char, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  const low = mix(a ^ (to - from));
  const high = mix(b ^ low);
  return (high & 0x1fffff) * 2 ** 32 + (mix(low ^ high) >>> 0);
}

/** The chunk that a hash belongs into: its ten leading bits. */
export function chunkOf(hash: number): number {
  return Math.floor(hash / CHUNK_SPAN);
}

/** Whether a hash is among sorted ones. */
export function isAmong(sorted: Float64Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
