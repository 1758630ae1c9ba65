import { decodePercent } from './formats/fields';
import { parseKind } from './parse-kind';
import type { Payload } from './payload';

/** Kinds that let their reader in somewhere, so that an address that carries one is never sent. */
const ACCESS_KINDS: readonly Payload['kind'][] = [
  'device-link',
  'otp',
  'otp-migration',
  'esim',
  'fido',
  'dpp',
  'secret',
];

/** More than these are in no honest address. */
const MAX_PARTS = 60;

/** The parts of an address that can be a code of their own: each parameter, the fragment, addresses behind a slash. */
function partsOf(plain: string): string[] {
  const behind = plain.slice(plain.indexOf('://') + 3);
  const start = behind.search(/[/?#]/);
  if (start === -1) return [];
  const tail = behind.slice(start);
  const addresses = tail.split(/(?=\b(?:https?|[a-z][a-z0-9+-]{1,20}):\/)/i).slice(0, MAX_PARTS);
  const values = tail.split(/[?&#;]/).slice(0, MAX_PARTS);
  return [...addresses.slice(1), ...values.map((pair) => pair.slice(pair.indexOf('=') + 1))];
}

/**
 * What an address carries that is a log-in or another key, as a redirector does: no less a secret for being inside.
 * Takes a canonical http or https address; percent-decoded twice.
 */
export function accessWithin(href: string): Payload[] {
  const found = new Map<string, Payload>();
  let plain = href;
  for (let round = 0; round < 3; round += 1) {
    for (const part of partsOf(plain)) {
      const payload = part.length > 8 && /[:$@%]/.test(part) ? parseKind(decodePercent(part)) : undefined;
      if (payload && ACCESS_KINDS.includes(payload.kind)) found.set(payload.kind + payload.text, payload);
    }
    const next = decodePercent(plain);
    if (next === plain) break;
    plain = next;
  }
  return [...found.values()];
}
