/** The HTML standard looks for the declaration in the first 1024 bytes. */
const PRESCAN = 1024;

function decoder(label: string | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim());
  } catch {
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return undefined;
}

/** The charset named in a `<meta>` near the start. A page that can be read as ASCII is not UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)).toLowerCase();
  for (let at = head.indexOf('<meta'); at >= 0; at = head.indexOf('<meta', at + 5)) {
    const tag = head.slice(at, head.indexOf('>', at) < 0 ? undefined : head.indexOf('>', at));
    const name = tag.indexOf('charset');
    const label = name < 0 ? undefined : /^[\s=]*(?:["']\s*)?([\w:.-]{1,40})/.exec(tag.slice(name + 7))?.[1];
    if (label) return label.startsWith('utf-16') ? 'utf-8' : label;
  }
  return undefined;
}

/**
 * Bytes of a page to text: byte order mark, then the header, then `<meta>`, then UTF-8 if it is valid, then
 * windows-1252 (HTML standard, "determining the character encoding"; UTF-7 and unknown names are not supported).
 * @param charset from the Content-Type header
 */
export function decodePage(bytes: Uint8Array, charset?: string): string {
  const named = decoder(byteOrderMark(bytes)) ?? decoder(charset) ?? decoder(metaCharset(bytes));
  if (named) return named.decode(bytes);
  try {
    // A page cut in the middle of a letter is still UTF-8: streaming leaves the torn letter out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
