/** Reading hostile JSON: each function takes anything and gives a value of its type or `undefined`. */

export type JsonObject = Record<string, unknown>;

export function object(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** A string of at most `max` characters; longer ones are cut, lone surrogates at the cut included. */
export function text(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return value.length <= max ? value : value.slice(0, max);
}

/** A whole number of zero or more. */
export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A whole number, negative ones too. */
export function integer(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** Seconds since 1970 on the wire → milliseconds; nothing before 2000 or after 2100 is believed. */
export function seconds(value: unknown): number | undefined {
  const whole = count(value);
  return whole !== undefined && whole > 946_684_800 && whole < 4_102_444_800 ? whole * 1000 : undefined;
}

/** An http(s) address of at most `max` characters, otherwise nothing: it may become a link. */
export function webAddress(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value.length > max || !URL.canParse(value)) return undefined;
  const { protocol } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' ? value : undefined;
}

/** A map of short texts; entries that are none are left out, as are those past `maxEntries`. */
export function textMap(value: unknown, maxEntries: number, maxLength: number): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [name, entry] of Object.entries(object(value) ?? {})) {
    const word = text(entry, maxLength);
    if (word !== undefined && name.length > 0 && name.length <= maxLength) entries.push([name, word]);
    if (entries.length >= maxEntries) break;
  }
  // `fromEntries` defines own properties, so a key such as `__proto__` stays a plain entry.
  return Object.fromEntries(entries);
}
