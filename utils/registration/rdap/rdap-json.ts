/** Longest text that is kept of any field; a registry needs far less. */
const MAX_TEXT = 200;

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list, at most `max`; empty for anything else. */
export function objects(value: unknown, max = 50): JsonObject[] {
  return Array.isArray(value) ? value.slice(0, max).filter(isObject) : [];
}

/** The texts in a list, cleaned, at most `max`. */
export function texts(value: unknown, max = 50): string[] {
  if (!Array.isArray(value)) return [];
  const cleaned = value.slice(0, max).map(text);
  return cleaned.filter((one) => one !== undefined);
}

/**
 * A text as it may be shown: no control, bidi or other invisible characters, white space collapsed, at most 200
 * characters. `undefined` when it is no text or nothing is left.
 */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const visible = value
    .slice(0, 4 * MAX_TEXT)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
  const cut = [...visible.trim()].slice(0, MAX_TEXT).join('').trim();
  return cut === '' ? undefined : cut;
}
