import { withoutTrailing } from '../../shared/trailing';

const MAX_DEPTH = 4;
const MAX_FORMS = 200;

/**
 * Everything that a piece of an address may stand for: itself, percent-decoded (several times over), with `+` as
 * space, full-width letters made plain, and what base64, base64url and hex in it stand for, at any offset.
 */
export function decodedForms(text: string): string[] {
  const found = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < MAX_DEPTH && layer.length > 0; depth++) {
    const next: string[] = [];
    for (const form of layer) {
      for (const decoded of decodeOnce(form)) {
        if (found.has(decoded) || found.size >= MAX_FORMS) continue;
        found.add(decoded);
        next.push(decoded);
      }
    }
    layer = next;
  }
  return [...found];
}

function decodeOnce(text: string): string[] {
  const forms = [percentDecode(text)];
  if (text.includes('+')) forms.push(text.replaceAll('+', ' '));
  if (/[^\0-~]/.test(text)) forms.push(text.normalize('NFKC'));
  return [...forms, ...fromBase64(text), ...fromHex(text)];
}

/** Percent escapes as UTF-8; an escape that is none stays, so that nothing hides behind a broken one. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    return utf8(bytes) ?? byteText(bytes);
  });
}

function fromBase64(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    // A letter or two in front of the encoded text shifts it; four offsets cover all shifts.
    for (let offset = 0; offset < 4; offset++) {
      const body = run.slice(offset).replaceAll('-', '+').replaceAll('_', '/');
      const usable = body.slice(0, body.length - (body.length % 4 === 1 ? 1 : 0));
      addReadable(found, bytesOf(atob(usable)));
    }
  }
  return found;
}

function fromHex(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/[0-9a-f]{12,}/gi)) {
    for (const offset of [0, 1]) {
      const pairs = run.slice(offset).match(/../g) ?? [];
      addReadable(
        found,
        Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)),
      );
    }
  }
  return found;
}

/** Keeps what has a stretch of readable characters, of ASCII where it is no UTF-8; random bytes hardly ever do. */
function addReadable(found: string[], bytes: Uint8Array): void {
  const decoded = utf8(bytes);
  const text = (decoded ?? byteText(bytes)).replaceAll('\0', '');
  const readable = decoded === undefined ? /[ -~]{6,}/ : /[ -~\u00a0-\uffef]{6,}/;
  if (readable.test(text)) found.push(text);
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const UTF8 = new TextDecoder('utf-8');

/** `undefined` for bytes that are no UTF-8. (A decoder that throws is slow, and most bytes are none.) */
function utf8(bytes: Uint8Array): string | undefined {
  const text = UTF8.decode(bytes);
  return text.includes('\ufffd') ? undefined : text;
}

/** What is not UTF-8: one character for each byte. */
const byteText = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** True when an e-mail address stands in a text. */
export function hasEmail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (!/[^\s@"'<>()[\],;:/?&=#]/.test(text[at - 1] ?? '')) continue;
    const domain = /^[\p{L}\p{N}.-]{1,253}/u.exec(text.slice(at + 1, at + 300))?.[0] ?? '';
    const labels = withoutTrailing(domain, '.-').split('.');
    // `react@18.2.0`, `logo@2x.png`.
    const isVersion = /^\d+(?:\.\d|x\.)/.test(domain);
    if (
      labels.length >= 2 &&
      labels.every(Boolean) &&
      !isVersion &&
      /^\p{L}[\p{L}\p{N}-]+$/u.test(labels.at(-1) ?? '')
    ) {
      return true;
    }
  }
  return false;
}
