import { parseApp, parseDpp, parseEsim, parseFido, parseIntent } from './formats/app';
import { parseContact } from './formats/contact';
import { logInService, parseDeviceLink } from './formats/device-links';
import { parseEvent } from './formats/event';
import { parseGeo, parseMail, parsePhone, parseSms } from './formats/message';
import { parseOtp } from './formats/otp';
import { parseSecret } from './formats/secrets';
import { parseWeb } from './formats/web';
import { parseWifi } from './formats/wifi';
import type { KindParser, Payload } from './payload';
import { parseEmv } from './payments/emv';
import { parsePayment } from './payments/payment';
import { readScheme } from './url/scheme';

/** In order: what is more specific first. */
const PARSERS: KindParser[] = [
  parseDeviceLink,
  parseEsim,
  parseSecret,
  parseEmv,
  parseWeb,
  parseWifi,
  parseContact,
  parseEvent,
  parseOtp,
  parseMail,
  parsePhone,
  parseSms,
  parseGeo,
  parsePayment,
  parseFido,
  parseDpp,
  parseIntent,
  parseApp,
];

/** Kinds that an `intent:` only wraps: the app that it opens acts on what is inside. */
const WRAPPED: readonly Payload['kind'][] = ['device-link', 'otp', 'otp-migration', 'esim', 'fido', 'secret'];

/** The address that Android makes of `intent://rest#Intent;scheme=…`, read as a code of its own. */
function insideIntent(text: string, scheme: string): Payload | undefined {
  const rest = readScheme(text)?.rest.split('#Intent;')[0] ?? '';
  const inner = parseKind(`${scheme}:${rest}`);
  return inner && WRAPPED.includes(inner.kind) ? { ...inner, text } : undefined;
}

/** What the parsers make of a text; `undefined` for a text of no kind. Never throws. */
export function parseKind(text: string): Payload | undefined {
  for (const parser of PARSERS) {
    const payload = parser(text);
    if (!payload) continue;
    if (payload.kind === 'intent' && payload.scheme && payload.scheme !== 'intent') {
      return insideIntent(text, payload.scheme) ?? payload;
    }
    // A log-in address is one however it is written: bare, after `URL:`, as a bookmark. As it is, it was looked at.
    const isOther = payload.kind === 'web' && payload.url !== text.trim();
    const service = isOther ? logInService(payload.url) : undefined;
    if (service) {
      const { name, url, requester } = service;
      return { kind: 'device-link', text, service: name, url, ...(requester && { requester }) };
    }
    return payload;
  }
  return undefined;
}
