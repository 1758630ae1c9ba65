import type { Field } from './description';

/** One field for each value that is there; a list gives one field for each of its values. */
export function field(label: string, value: string | readonly string[] | undefined, secret = false): Field[] {
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.filter(Boolean).map((one) => ({ label, value: one, ...(secret && { secret }) }));
}
