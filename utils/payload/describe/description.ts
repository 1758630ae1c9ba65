/** One line of a description. */
export interface Field {
  label: string;
  value: string;
  /** Masked by the interface until asked for. */
  secret?: boolean;
}

/** What a person is told of a payload. */
export interface Description {
  /** What kind of code this is, a few words. */
  title: string;
  /** What a phone would do with it, in plain words. */
  does: string;
  fields: Field[];
}
