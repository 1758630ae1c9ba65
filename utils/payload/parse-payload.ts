import { findLinks } from './find-links';
import { parseApp, parseDpp, parseEsim, parseFido, parseIntent } from './formats/app';
import { parseContact } from './formats/contact';
import { logInService, parseDeviceLink } from './formats/device-links';
import { parseEmv } from './formats/emv';
import { parseEvent } from './formats/event';
import { parseGeo, parseMail, parsePhone, parseSms } from './formats/message';
import { parseOtp } from './formats/otp';
import { parsePayment } from './formats/payment';
import { parseWeb } from './formats/web';
import { parseWifi } from './formats/wifi';
import type { KindParser, Payload } from './payload';
import { executableScheme } from './url/scheme';

/** A QR code holds 7,089 digits at most; anything longer did not come from one and is not taken apart. */
const MAX_TEXT = 8192;

/** In order: what is more specific first. */
const PARSERS: KindParser[] = [
  parseDeviceLink,
  parseEsim,
  parseWeb,
  parseWifi,
  parseContact,
  parseEvent,
  parseOtp,
  parseMail,
  parsePhone,
  parseSms,
  parseGeo,
  parseEmv,
  parsePayment,
  parseFido,
  parseDpp,
  parseIntent,
  parseApp,
];

/**
 * What a code's text is. Takes any string; never throws. A text with an executable scheme, however
 * disguised, is always `script`; what no parser recognises is `text`.
 */
export function parsePayload(text: string): Payload {
  const executable = executableScheme(text);
  if (executable) return { kind: 'script', text, scheme: executable };
  if (text.length > MAX_TEXT) return { kind: 'text', text, links: [] };
  const payload = parseKind(text) ?? parseWrapped(text);
  // A log-in address is one however it is written: bare, after `URL:`, as a bookmark.
  const service = payload?.kind === 'web' ? logInService(payload.url) : undefined;
  if (service) return { kind: 'device-link', text, service: service.name, url: service.url };
  return payload ?? { kind: 'text', text, links: findLinks(text) };
}

function parseKind(text: string): Payload | undefined {
  for (const parser of PARSERS) {
    const payload = parser(text);
    if (payload) return payload;
  }
  return undefined;
}

/** `URL:` in front of something that is no web address, such as a payment or an app link. */
function parseWrapped(text: string): Payload | undefined {
  const inner = /^\s*UR[LI]:\s*/i.exec(text)?.[0];
  const payload = inner === undefined ? undefined : parseKind(text.slice(inner.length));
  return payload && { ...payload, text };
}
