/** Undoes the backslash escapes of DoCoMo's formats (`MECARD:`, `WIFI:`, `MEBKM:`). */
function unescapeDocomo(value: string): string {
  return value.replace(/\\(.)/gs, '$1');
}

/**
 * The fields of a DoCoMo-style text without its prefix: `S:name;T:WPA;;` gives `S → [name]`, `T → [WPA]`.
 * Names are upper case; a backslash protects the next character. A field without a colon is skipped.
 */
export function docomoFields(body: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let start = 0;
  for (let at = 0; at <= body.length; at += 1) {
    const char = body[at];
    if (char === '\\') {
      at += 1;
      continue;
    }
    if (char !== ';' && char !== undefined) continue;
    const field = body.slice(start, at);
    start = at + 1;
    const colon = field.indexOf(':');
    if (colon < 1) continue;
    const name = field.slice(0, colon).trim().toUpperCase();
    const value = unescapeDocomo(field.slice(colon + 1));
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

/** Percent-decodes without throwing; what is broken stays as it is. */
export function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The parameters of a `?a=b&c=d` tail, names lower case. Plus signs are left alone, as in mail and phone links. */
export function queryOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const start = text.indexOf('?');
  if (start === -1) return found;
  const end = text.indexOf('#', start);
  for (const pair of text.slice(start + 1, end === -1 ? undefined : end).split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = decodePercent(pair.slice(0, equals)).toLowerCase();
    if (!found.has(name)) found.set(name, decodePercent(pair.slice(equals + 1)));
  }
  return found;
}

/** A copy without the entries that are absent or empty, so that optional fields stay absent. */
export function withoutEmpty<T extends Record<string, string | undefined>>(
  values: T,
): { [K in keyof T]?: string } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: string };
}
