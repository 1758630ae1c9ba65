/** One line of a vCard or an iCalendar: `TEL;TYPE=cell:123` gives `TEL` and `123`, still escaped. */
export interface ContentLine {
  name: string;
  /** Upper case. */
  parameters: string[];
  value: string;
}

/** More lines than fit into a code are not read. */
const MAX_LINES = 2000;

/** Where the value of a line begins: behind the first colon that is not in a quoted parameter (RFC 6350, 3.3). */
function colonOf(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  // A quote that nobody closed is a character like any other.
  return line.indexOf(':');
}

/** Splits at a separator that is neither quoted nor behind a backslash. */
export function splitValue(value: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '"' && separator !== ';') isQuoted = !isQuoted;
    else if (value[at] === separator && !isQuoted) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

const isQuotedPrintable = (parameters: readonly string[]) =>
  parameters.some((parameter) => /(?:^|=)QUOTED-PRINTABLE$/.test(parameter));

function readLine(line: string): ContentLine | undefined {
  const colon = colonOf(line);
  if (colon < 1) return undefined;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  return {
    // A group may stand before the name: `item1.URL`.
    name: name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase(),
    parameters: parameters.map((parameter) => parameter.trim().toUpperCase()),
    value: line.slice(colon + 1).trim(),
  };
}

/**
 * The unfolded lines of a vCard or iCalendar text (RFC 6350, RFC 5545; soft line ends of quoted-printable as in vCard
 * 2.1). Lines without a colon are skipped.
 */
export function contentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  const written = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n', MAX_LINES);
  for (let at = 0; at < written.length; at += 1) {
    let line = written[at] ?? '';
    const first = readLine(line);
    if (!first) continue;
    if (isQuotedPrintable(first.parameters)) {
      while (line.endsWith('=') && at + 1 < written.length) {
        at += 1;
        line = line.slice(0, -1) + (written[at] ?? '');
      }
    }
    lines.push(readLine(line) ?? first);
  }
  return lines;
}

/** The bytes of a quoted-printable value (RFC 2045, 6.7). */
function quotedBytes(value: string): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(value.length * 3);
  let length = 0;
  for (const part of value.split(/(=[0-9a-f]{2})/i)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) {
      bytes[length] = Number.parseInt(part.slice(1), 16);
      length += 1;
    } else length += encoder.encodeInto(part, bytes.subarray(length)).written;
  }
  return bytes.subarray(0, length);
}

/** A line's value without quoted-printable, in the line's character set; still with its backslashes. */
export function decodeLine({ value, parameters }: ContentLine): string {
  if (!isQuotedPrintable(parameters)) return value;
  const charset = parameters.find((parameter) => parameter.startsWith('CHARSET='))?.slice(8);
  try {
    return new TextDecoder(charset || 'utf-8').decode(quotedBytes(value));
  } catch {
    return new TextDecoder().decode(quotedBytes(value));
  }
}

/** Undoes the backslash escapes of a text value (RFC 6350, 3.4). */
export function unescapeValue(value: string): string {
  return value.replace(/\\(.)/gs, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}

/** A line's value as a person reads it. */
export function unescapeLine(line: ContentLine): string {
  return unescapeValue(decodeLine(line));
}
