/** Reading hostile JSON: each function takes anything and gives a value of its type or `undefined`. */

export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** A string of at most `max` characters; longer ones are cut, lone surrogates at the cut included. */
export function asText(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return value.length <= max ? value : value.slice(0, max);
}

/** A whole number of zero or more. */
export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A whole number, negative ones too. */
export function asInteger(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** Seconds since 1970, as APIs give them, → milliseconds; nothing before 2000 or after 2100 is believed. */
export function asSeconds(value: unknown): number | undefined {
  const whole = asCount(value);
  return whole !== undefined && whole > 946_684_800 && whole < 4_102_444_800 ? whole * 1000 : undefined;
}

/** An http(s) address of at most `max` characters, otherwise nothing: it may become a link. */
export function asWebAddress(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value.length > max || !URL.canParse(value)) return undefined;
  const { protocol } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' ? value : undefined;
}

/** A map of short texts; entries that are none are left out, as are those past `maxEntries`. */
export function asTextMap(value: unknown, maxEntries: number, maxLength: number): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [name, entry] of Object.entries(asObject(value) ?? {})) {
    const word = asText(entry, maxLength);
    if (word !== undefined && name.length > 0 && name.length <= maxLength) entries.push([name, word]);
    if (entries.length >= maxEntries) break;
  }
  // `fromEntries` defines own properties, so a key such as `__proto__` stays a plain entry.
  return Object.fromEntries(entries);
}

/** Longest text that `asVisibleText` keeps, in characters. */
const MAX_VISIBLE_TEXT = 200;

export function isObject(value: unknown): value is JsonObject {
  return asObject(value) !== undefined;
}

/** The objects in a list, at most `max`; empty for anything else. */
export function asObjects(value: unknown, max = 50): JsonObject[] {
  return Array.isArray(value) ? value.slice(0, max).filter(isObject) : [];
}

/** The texts in a list, cleaned, at most `max`. */
export function asVisibleTexts(value: unknown, max = 50): string[] {
  if (!Array.isArray(value)) return [];
  const cleaned = value.slice(0, max).map(asVisibleText);
  return cleaned.filter((one) => one !== undefined);
}

/**
 * A text as it may be shown: no control, bidi or other invisible characters, white space collapsed, at most 200
 * characters. `undefined` when it is no text or nothing is left.
 */
export function asVisibleText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const visible = value
    .slice(0, 4 * MAX_VISIBLE_TEXT)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
  const cut = [...visible.trim()].slice(0, MAX_VISIBLE_TEXT).join('').trim();
  return cut === '' ? undefined : cut;
}
