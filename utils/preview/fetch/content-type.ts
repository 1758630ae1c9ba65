/** What the headers say of a body. */
export interface Content {
  /** Media type, lower case, without parameters; `''` when the server names none. */
  type: string;
  charset?: string;
  download: boolean;
  name?: string;
  size?: number;
}

const MAX_HEADER = 1_000;
const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** Whether a media type is that of a page. */
export const isPage = (type: string): boolean => PAGE_TYPES.has(type);

/** Splits `a; b="c;d"; e` at the semicolons outside quotes and reads `name=value`, first one wins. */
function parameters(header: string): { first: string; rest: Map<string, string> } {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let i = 0; i < header.length; i++) {
    const c = header.charAt(i);
    if (quoted && c === '\\' && '"\\'.includes(header.charAt(i + 1))) part += header.charAt(++i);
    else if (c === '"') quoted = !quoted;
    else if (c === ';' && !quoted) {
      parts.push(part);
      part = '';
    } else part += c;
  }
  parts.push(part);
  const rest = new Map<string, string>();
  for (const entry of parts.slice(1)) {
    const at = entry.indexOf('=');
    const key = entry.slice(0, at).trim().toLowerCase();
    if (at > 0 && !rest.has(key)) rest.set(key, entry.slice(at + 1).trim());
  }
  return { first: (parts[0] ?? '').trim().toLowerCase(), rest };
}

/** A file name as shown: no path, no invisible or direction-changing characters, at most 120 characters. */
function cleanName(raw: string): string | undefined {
  const last = raw.split(/[/\\]/).pop() ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim();
  return clean === '' ? undefined : clean.slice(0, 120);
}

/** RFC 5987: `UTF-8''na%C3%AFve.txt`. */
function decodeExtended(value: string): string | undefined {
  const [charset = '', , text] = value.split("'");
  if (charset.toLowerCase() !== 'utf-8' || text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the headers that say what a body is.
 * @param header gives a header's value by lower-case name, null when absent
 */
export function readContentHeaders(header: (name: string) => string | null): Content {
  const type = parameters((header('content-type') ?? '').slice(0, MAX_HEADER));
  const disposition = parameters((header('content-disposition') ?? '').slice(0, MAX_HEADER));
  const named = disposition.rest.get('filename*');
  const raw = (named && decodeExtended(named)) ?? disposition.rest.get('filename');
  const name = raw === undefined ? undefined : cleanName(raw);
  const length = header('content-length')?.trim() ?? '';
  const charset = type.rest.get('charset');
  const content: Content = { type: type.first, download: disposition.first === 'attachment' };
  if (charset) content.charset = charset;
  if (name) content.name = name;
  if (/^\d{1,15}$/.test(length)) content.size = Number(length);
  return content;
}
