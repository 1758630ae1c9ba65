import { RUNS } from '../../../utils/signals/name-model/oddness';

const SIGNS = Math.round(Math.cbrt(RUNS));
/** How much a shorter run's share weighs against what was counted (Witten and Bell's smoothing, with a fixed weight). */
const TRUST = 30;

/** From counts of runs of three signs to the bits of surprise at the third, rounded, 1 to 9. */
export function surpriseBits(counts: Float64Array): Uint8Array {
  const single = new Float64Array(SIGNS);
  const pairs = new Float64Array(SIGNS ** 2);
  let all = 0;
  counts.forEach((count, place) => {
    const pair = place % SIGNS ** 2;
    single[place % SIGNS] = (single[place % SIGNS] ?? 0) + count;
    pairs[pair] = (pairs[pair] ?? 0) + count;
    all += count;
  });
  const sums = (table: Float64Array, at: number) =>
    table.subarray(at * SIGNS, (at + 1) * SIGNS).reduce((sum, count) => sum + count, 0);
  const pairSums = Array.from({ length: SIGNS }, (_, at) => sums(pairs, at));
  const runSums = Array.from({ length: SIGNS ** 2 }, (_, at) => sums(counts, at));
  return Uint8Array.from(counts, (count, place) => {
    const third = place % SIGNS;
    const second = Math.floor(place / SIGNS) % SIGNS;
    const alone = ((single[third] ?? 0) + 1) / (all + SIGNS);
    const paired = ((pairs[place % SIGNS ** 2] ?? 0) + TRUST * alone) / ((pairSums[second] ?? 0) + TRUST);
    const share =
      (Math.max(0, count - 2) + TRUST * paired) / ((runSums[Math.floor(place / SIGNS)] ?? 0) + TRUST);
    return Math.min(9, Math.max(1, Math.round(-Math.log2(share))));
  });
}
