/** One thing that speaks for or against a code. */
export interface Reason {
  /** One plain sentence. */
  text: string;
  /** How much it counts, up to 100; negative speaks for the code. */
  weight: number;
  /** `list`: a threat list that the user turned on. */
  source: 'virustotal' | 'local' | 'list';
}
