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
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}

/** One line of a vCard or an iCalendar: `TEL;TYPE=cell:123` gives `TEL` and `123`, unescaped. */
interface ContentLine {
  name: string;
  parameters: string;
  value: string;
}

/** The unfolded lines of a vCard or iCalendar text (RFC 6350, RFC 5545). Lines without a colon are skipped. */
export function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const [name = '', ...parameters] = line.slice(0, colon).split(';');
    lines.push({
      // A group may stand before the name: `item1.URL`.
      name: name
        .slice(name.lastIndexOf('.') + 1)
        .trim()
        .toUpperCase(),
      parameters: parameters.join(';').toUpperCase(),
      value: line.slice(colon + 1).trim(),
    });
  }
  return lines;
}

/** Undoes the escapes of vCard and iCalendar values, and quoted-printable where the line says so. */
export function unescapeLine({ value, parameters }: ContentLine): string {
  const plain = parameters.includes('QUOTED-PRINTABLE') ? decodeQuoted(value) : value;
  return plain.replace(/\\(.)/gs, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}

function decodeQuoted(value: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === '=' ? value.slice(at + 1, at + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value[at]));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
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
