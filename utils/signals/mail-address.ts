import { parse } from 'tldts';
import { withoutTrailing } from '../shared/trailing';

interface FoundMail {
  mail: string;
  how: 'plain' | 'base64' | 'hex';
}

/** Hosts after an `@` that belong to identifiers and not to people. */
const NO_MAILBOX =
  /(?:^|\.)(?:thread\.(?:skype|tacv2|v2)|calendar\.google\.com|gserviceaccount\.com|sentry\.io|g\.us|s\.whatsapp\.net|resource\.[a-z.]+)$/;

/** Characters of either side of an `@`. */
const LOCAL = /[A-Za-z0-9.!#$%&'*+=^_{|}~-]/;
const HOST = /[A-Za-z0-9.-]/;

/** What may be a mail address around an `@`: its two sides, and the characters beyond them. */
function around(text: string, at: number): { local: string; host: string; isHandle: boolean } {
  let start = at;
  while (start > 0 && at - start < 64 && LOCAL.test(text[start - 1] ?? '')) start -= 1;
  let end = at + 1;
  while (end < text.length && end - at < 254 && HOST.test(text[end] ?? '')) end += 1;
  // What stands before the name in a query or a path is no part of it.
  const local = text.slice(start, at).replace(/^.*[=&#$!*'|{]/, '');
  const host = withoutTrailing(text.slice(at + 1, end), '.-').toLowerCase();
  // "@user@host" is a name of the fediverse, "name@1.2.3" a package.
  return { local, host, isHandle: text[start - 1] === '@' || text[end] === '@' };
}

/** Whether a host can take mail for a person. */
function isMailHost(host: string): boolean {
  if (!/\.[a-z-]{2,}$/.test(host) || NO_MAILBOX.test(host)) return false;
  return parse(host, { allowPrivateDomains: false }).isIcann === true || /\.(?:example|test)$/.test(host);
}

/** The first mail address in a decoded text; hand-written so that a hostile text costs linear time. */
function mailIn(text: string): string | undefined {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const { local, host, isHandle } = around(text, at);
    if (!isHandle && /[A-Za-z0-9]/.test(local) && isMailHost(host)) return `${local}@${host}`;
  }
  return undefined;
}

/** Percent-decoded, three times at most. */
function decode(text: string): string {
  let plain = text;
  for (let round = 0; round < 3 && plain.includes('%'); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      break;
    }
  }
  return plain;
}

const isPrintable = (text: string) => /^[\u0020-\u007e]+$/.test(text);

function fromBase64(token: string): string | undefined {
  const body = withoutTrailing(token.replaceAll('-', '+').replaceAll('_', '/'), '=');
  if (body.length < 10 || body.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(body)) return undefined;
  const text = atob(body);
  return isPrintable(text) ? text : undefined;
}

function fromHex(token: string): string | undefined {
  if (token.length < 14 || token.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(token)) return undefined;
  const text = (token.match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');
  return isPrintable(text) ? text : undefined;
}

/** A mail address carried in the parts of an address: plain, percent-encoded, base64 (either alphabet) or hex. */
export function findMailAddress(...parts: string[]): FoundMail | undefined {
  for (const part of parts) {
    const plain = decode(part);
    const mail = mailIn(plain);
    if (mail) return { mail, how: 'plain' };
    for (const token of plain.split(/[^A-Za-z0-9+=_-]+|(?<=[^=])=(?=[^=])/)) {
      // Standard base64 has a slash in it, which also parts paths; such a token is found in its longer half.
      const encoded = fromBase64(token);
      const inBase64 = encoded && mailIn(decode(encoded));
      if (inBase64) return { mail: inBase64, how: 'base64' };
      const hex = fromHex(token);
      const inHex = hex && mailIn(hex);
      if (inHex) return { mail: inHex, how: 'hex' };
    }
  }
  return undefined;
}
