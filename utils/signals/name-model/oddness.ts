import { step } from './shape';

/** Letters, one sign for all digits, one for borders and hyphens. */
const SIGNS = 28;
const DIGIT = 26;
const BORDER = 27;
/** What a table of runs of three signs holds: the bits of surprise at the third, 1 to 9. */
export const RUNS = SIGNS ** 3;

/** How the table is written down: the bits less one. */
export const SURPRISE_FORM = { steps: 9, perCharacter: 2 } as const;

/** The bits of surprise of each run of three signs. */
export type SurpriseTable = Uint8Array;

/** Longer texts are judged by their beginning. */
const LONGEST = 48;

function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? DIGIT : BORDER;
}

/** Visits the place of every run of three signs of a text in lower case, its borders counted in. */
export function eachRun(text: string, visit: (place: number) => void): void {
  let [first, second] = [BORDER, BORDER];
  const end = Math.min(text.length, LONGEST);
  for (let at = 0; at <= end; at += 1) {
    const third = at === end ? BORDER : signOf(text.charCodeAt(at));
    visit((first * SIGNS + second) * SIGNS + third);
    [first, second] = [second, third];
  }
}

/** How odd a text reads to someone who knows ordinary names: the mean surprise a sign and that of its oddest stretch, in steps. */
export function oddnessOf(text: string, surprise: SurpriseTable): { mean: number; peak: number } {
  let [sum, count, peak] = [0, 0, 0];
  let [before, last] = [0, 0];
  eachRun(text, (place) => {
    const bits = surprise[place] ?? 0;
    sum += bits;
    count += 1;
    peak = Math.max(peak, before + last + bits);
    [before, last] = [last, bits];
  });
  const mean = sum / Math.max(1, count);
  return {
    mean: step(mean, 2.6, 3, 3.3, 3.6, 3.9, 4.2, 4.5, 4.8, 5.2, 5.7),
    peak: step(peak, 9, 11, 13, 15, 17, 19, 21, 23, 25),
  };
}
