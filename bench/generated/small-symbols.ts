// Two symbols that the encoder of the other sets does not make, after ISO/IEC 18004:2015: a Micro QR code, and a QR
// code that is a part of a longer text. One version, level and mask of each is enough to draw one.

import { functionPatterns } from '../../utils/reader/sample/function-patterns';

type Modules = (boolean | undefined)[][];
type IsTurned = (column: number, row: number) => boolean;

const blank = (side: number): Modules =>
  Array.from({ length: side }, () => new Array<boolean | undefined>(side).fill(undefined));

/** A Micro QR symbol (M2, level L, mask 1) that holds `digits`, at most ten; rows from the top, true for dark. */
export function microQr(digits: string): boolean[][] {
  const side = 13;
  const modules = blank(side);
  const set = (column: number, row: number, dark: boolean) => {
    const line = modules[row];
    if (line) line[column] = dark;
  };
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
      set(column, row, ring < 2 || ring === 3);
    }
  }
  for (let at = 8; at < side; at++) {
    set(at, 0, at % 2 === 0);
    set(0, at, at % 2 === 0);
  }
  const format = formatBits(0b00101, 0x4445);
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> (14 - bit)) & 1) === 1;
    // Along the row under the finder pattern from its left, then up the column beside it.
    if (bit < 8) set(bit + 1, 8, dark);
    else set(8, 15 - bit, dark);
  }
  const bits = bitStream(5);
  bits.put(0, 1); // numeric
  bits.put(digits.length, 4);
  for (let at = 0; at < digits.length; at += 3) {
    const group = digits.slice(at, at + 3);
    bits.put(Number(group), [4, 7, 10][group.length - 1] ?? 10);
  }
  placeBits(
    modules,
    bits.finish(5, 5),
    (column, row) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  );
  return modules.map((row) => row.map(Boolean));
}

/**
 * A QR symbol (version 1, level L, mask 0) that holds `text`, at most fourteen characters below 256, as part `number` of
 * `of` of a longer one (structured append), all bytes of which come to `parity`; rows from the top, true for dark.
 */
export function qrPart(
  text: string,
  { number, of, parity = 0x5a }: { number: number; of: number; parity?: number },
): boolean[][] {
  const side = 21;
  const modules = blank(side);
  functionPatterns(side).forEach((tone, at) => {
    const row = modules[Math.floor(at / side)];
    if (row && tone >= 0) row[at % side] = tone === 1;
  });
  const format = formatBits(0b01000, 0x5412);
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> bit) & 1) === 1;
    const [row = 0, column = 0] = formatPlaces[bit] ?? [];
    const [line, far] = [modules[row], modules[bit < 8 ? 8 : side - 15 + bit]];
    if (line) line[column] = dark;
    if (far) far[bit < 8 ? side - 1 - bit : 8] = dark;
  }
  const alwaysDark = modules[side - 8];
  if (alwaysDark) alwaysDark[8] = true;
  const bits = bitStream(19);
  bits.put(3, 4); // structured append: which part, of how many, and a sum over the whole text
  bits.put(number - 1, 4);
  bits.put(of - 1, 4);
  bits.put(parity, 8);
  bits.put(4, 4); // bytes
  bits.put(text.length, 8);
  for (const character of text) bits.put(character.charCodeAt(0), 8);
  placeBits(modules, bits.finish(4, 7), (column, row) => (row + column) % 2 === 0);
  return modules.map((row) => row.map(Boolean));
}

/** A text of bytes in such symbols, so many characters in each. */
export function qrParts(text: string, size = 14): boolean[][][] {
  const parity = [...text].reduce((sum, character) => sum ^ character.charCodeAt(0), 0);
  const of = Math.ceil(text.length / size);
  return Array.from({ length: of }, (_, at) =>
    qrPart(text.slice(at * size, (at + 1) * size), { number: at + 1, of, parity }),
  );
}

/** Row and column of each bit of the format around the first finder pattern, the least significant first. */
const formatPlaces = [0, 1, 2, 3, 4, 5, 7, 8]
  .map((row): [number, number] => [row, 8])
  .concat([7, 5, 4, 3, 2, 1, 0].map((column) => [8, column]));

/** Fills the free modules in pairs of columns from the right, up and down in turn, masked. */
function placeBits(modules: Modules, bits: number[], isTurned: IsTurned): void {
  const side = modules.length;
  let next = 0;
  let upwards = true;
  for (let right = side - 1; right > 0; right -= 2, upwards = !upwards) {
    // The column of the timing pattern is passed over in the symbol that has it inside.
    if (side >= 21 && right === 6) right--;
    for (let step = 0; step < side; step++) {
      const y = upwards ? side - 1 - step : step;
      const row = modules[y];
      for (const column of [right, right - 1]) {
        if (!row || row[column] !== undefined) continue;
        row[column] = (bits[next++] === 1) !== isTurned(column, y);
      }
    }
  }
}

/** Bits that are written one number after the other, the most significant first, into so many bytes. */
function bitStream(bytes: number) {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  /** Ends the data with `terminator` bits, fills up what is left, and appends so many bytes of error correction. */
  const finish = (terminator: number, correction: number): number[] => {
    put(0, Math.min(terminator, bytes * 8 - bits.length));
    while (bits.length % 8 !== 0) bits.push(0);
    for (let filler = 0; bits.length < bytes * 8; filler++) put(filler % 2 ? 0x11 : 0xec, 8);
    const data = Array.from({ length: bytes }, (_, at) =>
      Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
    );
    for (const codeword of correctionOf(data, correction)) put(codeword, 8);
    return bits;
  };
  return { put, finish };
}

/** Reed-Solomon over GF(256) with 0x11D. */
function correctionOf(data: number[], count: number): number[] {
  const power: number[] = [];
  for (let at = 0, value = 1; at < 255; at++) {
    power.push(value);
    value = value << 1 > 255 ? (value << 1) ^ 0x11d : value << 1;
  }
  const times = (a: number, b: number) =>
    a === 0 || b === 0 ? 0 : (power[(power.indexOf(a) + power.indexOf(b)) % 255] ?? 0);
  let generator = [1];
  for (let at = 0; at < count; at++) {
    const root = power[at] ?? 0;
    generator = [...generator, 0].map((value, i) => value ^ times(generator[i - 1] ?? 0, root));
  }
  const rest = [...data, ...new Array<number>(count).fill(0)];
  for (let at = 0; at < data.length; at++) {
    const factor = rest[at] ?? 0;
    for (const [i, value] of generator.entries()) rest[at + i] = (rest[at + i] ?? 0) ^ times(value, factor);
  }
  return rest.slice(data.length);
}

/** Five bits with their BCH code, masked so that they are never all alike. */
function formatBits(data: number, mask: number): number {
  let rest = data << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
  return ((data << 10) | rest) ^ mask;
}
