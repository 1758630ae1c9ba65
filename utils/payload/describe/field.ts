import type { Field } from './description';

/** One field for each value that is there; a list gives one field for each of its values. */
export function field(label: string, value: string | readonly string[] | undefined): Field[] {
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.filter(Boolean).map((one) => ({ label, value: one }));
}

/** The same for a value that lets its reader in somewhere. */
export function secretField(label: string, value: string | undefined): Field[] {
  return field(label, value).map((one) => ({ ...one, secret: true }));
}
