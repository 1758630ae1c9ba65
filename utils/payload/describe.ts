import type { Payload } from './kinds';

export interface Description {
  /** What kind of code this is, a few words. */
  title: string;
  /** What a phone would do with it, one sentence. */
  does: string;
  /** What it holds. A secret is masked by the interface until asked for. */
  fields: { label: string; value: string; secret?: boolean }[];
}

/** A payload in plain words. Takes any payload; the values are the stranger's own strings. */
export function describePayload(payload: Payload): Description {
  return { title: payload.kind, does: '', fields: [{ label: 'Text', value: payload.text }] };
}
