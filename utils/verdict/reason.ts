/** One thing that speaks for or against a code. */
export interface Reason {
  /** One plain sentence. */
  text: string;
  /** How much it counts, up to 100; negative speaks for the code. */
  weight: number;
  source: 'virustotal' | 'local';
}
