// The field of 256 elements that QR symbols use, by the polynomial x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, 7.5.2).
const exponents = new Uint8Array(512);
const logarithms = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  exponents[power] = exponents[power + 255] = value;
  logarithms[value] = power;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}

const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (exponents[(logarithms[a] ?? 0) + (logarithms[b] ?? 0)] ?? 0);
const inverse = (a: number): number => exponents[255 - (logarithms[a] ?? 0)] ?? 0;
const powerOfTwo = (power: number): number => exponents[((power % 255) + 255) % 255] ?? 0;

/** Words that are left over for checking once errors and erasures are corrected: with fewer, chance would pass for a symbol. */
const spare = 3;

/**
 * Corrects a block of a symbol by Reed–Solomon, of which some words are known to be doubtful: each of those costs one
 * word of error correction, one that nobody suspected costs two.
 *
 * @param words the block: data, then `parity` words of error correction
 * @param erased places in `words` that do not count
 * @returns the corrected block; nothing when too much is wrong
 */
export function correctBlock(words: Uint8Array, parity: number, erased: number[]): Uint8Array | undefined {
  const syndromes = syndromesOf(words, parity);
  if (syndromes.every((one) => one === 0)) return words;
  if (erased.length > parity - spare) return undefined;
  const locator = locate(
    syndromes,
    erased.map((at) => powerOfTwo(words.length - 1 - at)),
  );
  const errors = rootsOf(locator, words.length);
  if (errors.length !== degreeOf(locator)) return undefined;
  if (2 * (errors.length - erased.length) + erased.length > parity - spare) return undefined;
  const corrected = correct(words, syndromes, locator, errors);
  return syndromesOf(corrected, parity).every((one) => one === 0) ? corrected : undefined;
}

function syndromesOf(words: Uint8Array, parity: number): Uint8Array {
  return Uint8Array.from({ length: parity }, (_, power) => {
    let sum = 0;
    for (const word of words) sum = multiply(sum, powerOfTwo(power)) ^ word;
    return sum;
  });
}

/** The polynomial whose roots are the inverses of the places of errors, lowest power first, by Berlekamp and Massey; it starts from the places that are known. */
function locate(syndromes: Uint8Array, known: number[]): Uint8Array {
  let locator = new Uint8Array(syndromes.length + 1);
  locator[0] = 1;
  for (const place of known) locator = add(locator, scaled(shifted(locator), place));
  let previous = locator;
  let length = known.length;
  for (let round = known.length + 1; round <= syndromes.length; round++) {
    let discrepancy = 0;
    for (let at = 0; at < round; at++)
      discrepancy ^= multiply(locator[at] ?? 0, syndromes[round - 1 - at] ?? 0);
    const moved = shifted(previous);
    if (discrepancy === 0) {
      previous = moved;
      continue;
    }
    const next = add(locator, scaled(moved, discrepancy));
    if (2 * length <= round + known.length - 1) {
      length = round + known.length - length;
      previous = scaled(locator, inverse(discrepancy));
    } else previous = moved;
    locator = next;
  }
  return locator;
}

const add = (a: Uint8Array, b: Uint8Array) => a.map((value, at) => value ^ (b[at] ?? 0));
const scaled = (a: Uint8Array, by: number) => a.map((value) => multiply(value, by));
const shifted = (a: Uint8Array) => a.map((_, at) => a[at - 1] ?? 0);
const degreeOf = (a: Uint8Array) => a.findLastIndex((value) => value !== 0);

function valueAt(polynomial: Uint8Array, x: number): number {
  let sum = 0;
  for (let at = polynomial.length - 1; at >= 0; at--) sum = multiply(sum, x) ^ (polynomial[at] ?? 0);
  return sum;
}

/** The places (powers of two, counted from the block's last word) whose inverses are roots. */
function rootsOf(locator: Uint8Array, words: number): number[] {
  const powers = Array.from({ length: words }, (_, power) => power);
  return powers.filter((power) => valueAt(locator, powerOfTwo(-power)) === 0);
}

/** The block with what is wrong at each place taken off, by Forney. */
function correct(
  words: Uint8Array,
  syndromes: Uint8Array,
  locator: Uint8Array,
  errors: number[],
): Uint8Array {
  const evaluator = syndromes.map((_, power) => {
    let sum = 0;
    for (let at = 0; at <= power; at++) sum ^= multiply(locator[at] ?? 0, syndromes[power - at] ?? 0);
    return sum;
  });
  const derivative = locator.map((_, at) => (at % 2 === 0 ? (locator[at + 1] ?? 0) : 0));
  const corrected = words.slice();
  for (const power of errors) {
    const x = powerOfTwo(-power);
    const size = multiply(valueAt(evaluator, x), inverse(valueAt(derivative, x)));
    const at = words.length - 1 - power;
    corrected[at] = (corrected[at] ?? 0) ^ multiply(powerOfTwo(power), size);
  }
  return corrected;
}
