import { executableScheme } from '../payload/url/scheme';

/** A host and perhaps a path, without scheme. */
const HOST_AND_PATH = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#]|$)/i;

/** Percent-decodes until nothing changes, three times at most. */
export function decodeRepeatedly(value: string): string {
  let plain = value;
  for (let round = 0; round < 3; round += 1) {
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

function fromBase64(value: string): string | undefined {
  // Bing writes "a1" in front.
  const body = value
    .replace(/^a1(?=aHR0c)/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  if (!/^aHR0c[A-Za-z0-9+/]{8,}$/.test(body)) return undefined;
  try {
    return atob(body.length % 4 === 1 ? body.slice(0, -1) : body);
  } catch {
    return undefined;
  }
}

/** The plain text of a value: unescaped, or out of base64. */
function plainText(value: string): string {
  return (fromBase64(value) ?? decodeRepeatedly(value)).trim();
}

const isExecutableText = (text: string) => executableScheme(text) !== undefined;

function webAddressIn(text: string): string | undefined {
  if (/^https?:\/?\/?[^/\s]/i.test(text)) return text;
  return /^[/\\]{2}[^/\\\s]+\.[^/\\\s]/.test(text) ? `https:${text}` : undefined;
}

/** The web address that a value is, absolute, escaped or in base64; `undefined` for any other value. */
export function nestedAddress(value: string): string | undefined {
  const text = plainText(value);
  return isExecutableText(text) ? undefined : webAddressIn(text);
}

/** The same for a value at a known redirector, which may leave out the scheme or have one that runs something. */
export function redirectorAddress(value: string): string | undefined {
  const text = plainText(value);
  if (isExecutableText(text)) return text;
  return webAddressIn(text) ?? (HOST_AND_PATH.test(text) ? `https://${text}` : undefined);
}
