import { executableScheme } from '../../payload/url/scheme';
import { withoutTrailing } from '../../shared/trailing';

/** A host and perhaps a path, without scheme. */
const HOST_AND_PATH = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#]|$)/i;

/** Longer values are no addresses that fit into a code. */
const MAX_LENGTH = 8192;

/** Percent-decodes until it is an address (what is escaped in that is its own) or nothing changes, three times at most. */
export function decodeRepeatedly(value: string): string {
  let plain = value;
  for (let round = 0; round < 3; round += 1) {
    if (/^https?:\/\//i.test(plain) && URL.canParse(plain)) return plain;
    try {
      const next = decodeURIComponent(plain);
      if (next === plain) return plain;
      plain = next;
    } catch {
      return plain;
    }
  }
  return plain;
}

/** base64 of `http` and of `{"`, and base64 of the base64 of `http`. */
const BASE64 = /^(?:aHR0c|eyJ|YUhSMGN)[A-Za-z0-9+/]{8,}$/;

function fromBase64(value: string): string | undefined {
  // Bing writes "a1" in front.
  const padded = value
    .replace(/^a1(?=aHR0c)/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const body = withoutTrailing(padded, '=');
  if (!BASE64.test(body)) return undefined;
  try {
    return atob(body.length % 4 === 1 ? body.slice(0, -1) : body);
  } catch {
    return undefined;
  }
}

/** Hex of `http…`. */
function fromHex(value: string): string | undefined {
  if (!/^68747470[0-9a-f]{8,}$/i.test(value)) return undefined;
  return value.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

/** Letters turned by half the alphabet, of `http://` and `https://`. */
function fromRot13(value: string): string | undefined {
  if (!/^uggcf?:\/\//i.test(value)) return undefined;
  return value.replace(/[a-z]/gi, (char) => {
    const code = char.charCodeAt(0);
    return String.fromCharCode((code & 31) <= 13 ? code + 13 : code - 13);
  });
}

/** The address that a JSON text names as where to go. */
function fromJson(value: string): string | undefined {
  if (!value.startsWith('{')) return undefined;
  const named =
    /"[a-z_ -]{0,20}(?:url|uri|href|link|target|dest|destination)"\s{0,4}:\s{0,4}"(https?:[^"]{1,4000})"/i;
  return named.exec(value)?.[1]?.replaceAll('\\/', '/').replaceAll('\\u0026', '&');
}

/** The plain text of a value: unescaped, and out of base64, hex, rotated letters or JSON, one in the other. */
function plainText(value: string): string {
  let plain = value.slice(0, MAX_LENGTH);
  for (let round = 0; round < 4; round += 1) {
    const next = fromBase64(plain) ?? fromHex(plain) ?? fromRot13(plain) ?? fromJson(plain);
    if (next !== undefined) plain = next;
    else {
      const decoded = decodeRepeatedly(plain);
      if (decoded === plain) break;
      plain = decoded;
    }
  }
  return plain.trim();
}

const isExecutableText = (text: string) => executableScheme(text) !== undefined;

function webAddressIn(text: string): string | undefined {
  if (/^https?:\/?\/?[^/\s]/i.test(text)) return text;
  return /^[/\\]{2}[^/\\\s]+\.[^/\\\s]/.test(text) ? `https:${text}` : undefined;
}

/** The web address that a value is, absolute, escaped or encoded; `undefined` for any other value. */
export function nestedAddress(value: string): string | undefined {
  const text = plainText(value);
  return isExecutableText(text) ? undefined : webAddressIn(text);
}

/** The same for a value at a known redirector, which may have a scheme that runs something. */
export function redirectorAddress(value: string): string | undefined {
  const text = plainText(value);
  return isExecutableText(text) ? text : webAddressIn(text);
}

/** The same for a value at a known redirector that may leave out the scheme. */
export function looseAddress(value: string): string | undefined {
  const text = plainText(value);
  return redirectorAddress(text) ?? (HOST_AND_PATH.test(text) ? `https://${text}` : undefined);
}
