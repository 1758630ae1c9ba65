/** How a model's weights are written down: as a few levels, so that they are small and can be read as text. */
export interface WeightTable {
  /** The sizes that a weight can have, rising; zero is not among them. */
  levels: readonly number[];
  /** Weights in order, `perCharacter` of them in each character; line ends do not count. */
  text: string;
  perCharacter: 1 | 2;
}

/** Characters that stand in any string as they are. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#%&()*+,-./:;<=>?@';
const LINE = 128;

/** A weight's number: 0 for none, 1 to `levels.length` for the sizes, and on for the same sizes below zero. */
export const stepsOf = (levels: readonly number[]) => 2 * levels.length + 1;

/** How numbers stand in a text: each below `steps`, `perCharacter` of them in a character. */
interface NumberForm {
  steps: number;
  perCharacter: 1 | 2;
}

/** Writes numbers as text. */
export function writeNumbers(numbers: ArrayLike<number>, { steps, perCharacter }: NumberForm): string {
  let text = '';
  for (let at = 0; at < numbers.length; at += perCharacter) {
    const code =
      perCharacter === 1 ? (numbers[at] ?? 0) : (numbers[at] ?? 0) * steps + (numbers[at + 1] ?? 0);
    text += ALPHABET[code] ?? '';
    if ((at / perCharacter) % LINE === LINE - 1) text += '\n';
  }
  return text;
}

/** Reads what `writeNumbers` wrote; line ends do not count. */
export function readNumbers(text: string, { steps, perCharacter }: NumberForm): number[] {
  const codes = new Map([...ALPHABET].map((char, code) => [char, code]));
  const numbers: number[] = [];
  for (const char of text) {
    const code = codes.get(char);
    if (code === undefined) continue;
    if (perCharacter === 2) numbers.push(Math.floor(code / steps));
    numbers.push(perCharacter === 2 ? code % steps : code);
  }
  return numbers;
}

/** Reads a table into weights, from `from` on. */
export function readWeights(
  { levels, text, perCharacter }: WeightTable,
  into: Float32Array,
  from: number,
): void {
  const values = [0, ...levels, ...levels.map((level) => -level)];
  const numbers = readNumbers(text, { steps: stepsOf(levels), perCharacter });
  numbers.forEach((number, at) => {
    into[from + at] = values[number] ?? 0;
  });
}
