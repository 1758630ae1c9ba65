/** One thing that speaks for or against a code. */
export interface Reason {
  /** One plain sentence. */
  text: string;
  /** How much it counts, up to 100; negative speaks for the code. */
  weight: number;
  /** `list`: a threat list that the user turned on. */
  source: 'virustotal' | 'local' | 'list';
}

/** From this weight on a reason makes the verdict; what weighs less goes along with it. */
const DECISIVE_WEIGHT = 50;

/**
 * The reasons to decide by, where there is little room.
 *
 * @param reasons heaviest first, as a verdict has them
 * @returns at most `count`, still heaviest first: of VirusTotal's only those that make the verdict, since how a question
 *   to it stands is said beside them
 */
export function reasonsInBrief(reasons: readonly Reason[], count: number): Reason[] {
  return reasons
    .filter(({ source, weight }) => source !== 'virustotal' || weight >= DECISIVE_WEIGHT)
    .slice(0, count);
}
