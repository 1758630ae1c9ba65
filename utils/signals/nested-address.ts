import { isExecutable, readScheme } from '../payload/url/scheme';

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

/** The address in a value: absolute, escaped, base64; without scheme only where a redirector is known to do so. */
export function nestedAddress(value: string, isKnown: boolean): string | undefined {
  const plain = fromBase64(value) ?? decodeRepeatedly(value);
  const trimmed = plain.trim();
  const scheme = readScheme(trimmed)?.scheme;
  if (scheme && isExecutable(scheme)) return isKnown ? trimmed : undefined;
  if (/^https?:\/?\/?[^/\s]/i.test(trimmed)) return trimmed;
  if (/^[/\\]{2}[^/\\\s]+\.[^/\\\s]/.test(trimmed)) return `https:${trimmed}`;
  return isKnown && HOST_AND_PATH.test(trimmed) ? `https://${trimmed}` : undefined;
}
