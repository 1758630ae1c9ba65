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
const stepsOf = (levels: readonly number[]) => 2 * levels.length + 1;

/** Writes numbers of weights (see `readWeights`) as text. */
export function writeNumbers(
  numbers: readonly number[],
  { levels, perCharacter }: Omit<WeightTable, 'text'>,
): string {
  const steps = stepsOf(levels);
  let text = '';
  for (let at = 0; at < numbers.length; at += perCharacter) {
    const code =
      perCharacter === 1 ? (numbers[at] ?? 0) : (numbers[at] ?? 0) * steps + (numbers[at + 1] ?? 0);
    text += ALPHABET[code] ?? '';
    if ((at / perCharacter) % LINE === LINE - 1) text += '\n';
  }
  return text;
}

/** Reads a table into weights, from `from` on. */
export function readWeights(
  { levels, text, perCharacter }: WeightTable,
  into: Float32Array,
  from: number,
): void {
  const values = [0, ...levels, ...levels.map((level) => -level)];
  const steps = stepsOf(levels);
  const codes = new Map([...ALPHABET].map((char, code) => [char, code]));
  let place = from;
  for (const char of text) {
    const code = codes.get(char);
    if (code === undefined) continue;
    if (perCharacter === 2) into[place++] = values[Math.floor(code / steps)] ?? 0;
    into[place++] = values[perCharacter === 2 ? code % steps : code] ?? 0;
  }
}
