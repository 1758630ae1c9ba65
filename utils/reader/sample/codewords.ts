import { functionPatterns } from './function-patterns';

/** The four levels of error correction, as the two bits of a symbol's format number them (ISO/IEC 18004, table 12). */
const levels = ['M', 'L', 'H', 'Q'] as const;
type CorrectionLevel = (typeof levels)[number];

/** How the modules of a symbol are masked, and how much error correction it has. */
export interface SymbolFormat {
  level: CorrectionLevel;
  mask: number;
}

/** The parts into which the words of a symbol are split for error correction: for each, the places of its words in the order of the symbol. */
export interface Block {
  places: number[];
  /** How many words at its end are error correction. */
  parity: number;
}

// Words of error correction a block, and blocks, by version (ISO/IEC 18004, table 9).
const parityWords: Record<CorrectionLevel, number[]> = {
  L: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  M: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
  Q: [
    13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  H: [
    17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
};
const blockCounts: Record<CorrectionLevel, number[]> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
    18, 19, 19, 20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
  Q: [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38,
    40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ],
  H: [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45,
    48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
  ],
};

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether the mask turns the module of an index, row by row. */
export function isMasked(at: number, modules: number, { mask }: SymbolFormat): boolean {
  return masks[mask]?.(at % modules, Math.floor(at / modules)) ?? false;
}

/** The two places of each bit of the format, lowest bit first (ISO/IEC 18004, figure 25), as indices row by row. */
function formatPlaces(modules: number): [number, number][] {
  const index = (x: number, y: number) => y * modules + x;
  return Array.from({ length: 15 }, (_, bit) => {
    const inCorner = bit < 8 ? index(8, bit < 6 ? bit : bit + 1) : index(bit === 8 ? 7 : 14 - bit, 8);
    return [inCorner, bit < 8 ? index(modules - 1 - bit, 8) : index(8, modules - 15 + bit)];
  });
}

/** The two places of each bit of the version, lowest bit first; none below version 7 (ISO/IEC 18004, 7.10). */
function versionPlaces(modules: number): [number, number][] {
  if (modules < 45) return [];
  return Array.from({ length: 18 }, (_, bit) => {
    const [a, b] = [modules - 11 + (bit % 3), Math.floor(bit / 3)];
    return [b * modules + a, a * modules + b];
  });
}

/** A number with its check bits, the remainder by a generator of so many bits. */
function withRemainder(value: number, generator: number, bits: number): number {
  let rest = value << bits;
  for (let bit = 31 - bits; bit >= 0; bit--) if ((rest >>> (bit + bits)) & 1) rest ^= generator << bit;
  return (value << bits) | rest;
}

const formats = Array.from({ length: 32 }, (_, value) => withRemainder(value, 0x537, 10) ^ 0x5412);

const mostWrongBits = 3; // of 15: the check bits tell more apart

/** The format that the modules say best, row by row and 1 for dark, or nothing when both copies are too damaged. */
export function formatOf(dark: Uint8Array, modules: number): SymbolFormat | undefined {
  const places = formatPlaces(modules);
  const wrongBits = formats.map((bits) =>
    Math.min(
      ...[0, 1].map(
        (copy) => places.filter((both, bit) => ((bits >>> bit) & 1) !== dark[both[copy as 0 | 1]]).length,
      ),
    ),
  );
  const least = Math.min(...wrongBits);
  const value = wrongBits.indexOf(least);
  const level = levels[value >>> 3];
  return least <= mostWrongBits && level ? { level, mask: value & 7 } : undefined;
}

/** Writes format and version as the standard lays them down, row by row and 1 for dark. */
export function drawFormat(dark: Uint8Array, modules: number, { level, mask }: SymbolFormat): void {
  const bits = formats[levels.indexOf(level) * 8 + mask] ?? 0;
  formatPlaces(modules).forEach((both, bit) => {
    for (const at of both) dark[at] = (bits >>> bit) & 1;
  });
  dark[(modules - 8) * modules + 8] = 1;
  const version = withRemainder((modules - 17) / 4, 0x1f25, 12);
  versionPlaces(modules).forEach((both, bit) => {
    for (const at of both) dark[at] = (version >>> bit) & 1;
  });
}

/** Where the bits of a symbol's words stand, highest bit of the first word first, as indices row by row (ISO/IEC 18004, 7.7.3). */
export function bitPlaces(modules: number): number[] {
  const taken = functionPatterns(modules).map((tone) => (tone < 0 ? 0 : 1));
  for (const both of [...formatPlaces(modules), ...versionPlaces(modules)])
    for (const at of both) taken[at] = 1;
  taken[(modules - 8) * modules + 8] = 1;
  const places: number[] = [];
  let upwards = true;
  for (let right = modules - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5; // the column of the timing pattern
    for (let step = 0; step < modules; step++) {
      const y = upwards ? modules - 1 - step : step;
      for (const x of [right, right - 1]) if (!taken[y * modules + x]) places.push(y * modules + x);
    }
  }
  return places.slice(0, places.length - (places.length % 8));
}

const structuredAppend = 0b0011; // the first four bits of a part of a longer text (ISO/IEC 18004, table 2)

/** Whether the modules, row by row and 1 for dark, are those of a symbol that holds a part of a longer text only. */
export function holdsPart(dark: Uint8Array, modules: number): boolean {
  const format = formatOf(dark, modules);
  if (!format) return false;
  const mode = bitPlaces(modules)
    .slice(0, 4)
    .reduce((bits, at) => (bits << 1) | Number((dark[at] === 1) !== isMasked(at, modules, format)), 0);
  return mode === structuredAppend;
}

/** How the words of a symbol of this many modules and words are split and interleaved (ISO/IEC 18004, 7.6). */
export function blocksOf(modules: number, words: number, { level }: SymbolFormat): Block[] {
  const at = (modules - 17) / 4 - 1;
  const parity = parityWords[level][at] ?? 0;
  const count = blockCounts[level][at] ?? 1;
  const short = Math.floor(words / count) - parity;
  const firstLong = count - (words % count);
  const blocks = Array.from({ length: count }, (): Block => ({ places: [], parity }));
  let place = 0;
  for (let word = 0; word <= short; word++) {
    for (const [index, block] of blocks.entries())
      if (word < short || index >= firstLong) block.places.push(place++);
  }
  for (let word = 0; word < parity; word++) for (const block of blocks) block.places.push(place++);
  return blocks;
}
