import type { KindParser } from '../payload';
import { readScheme } from '../url/scheme';
import { decodePercent, queryOf, withoutEmpty } from './fields';
import { webUrl } from './web';

/** An activation code anywhere in a web address: makers of phones have pages of their own for it. */
function wrappedEsim(url: URL): string | undefined {
  const values = [...url.searchParams.values()].slice(0, 40).map((value) => decodePercent(value));
  return [...values, decodePercent(url.hash.slice(1))].find((value) => /^(?:LPA:)?1\$[^$\s]+\$/i.test(value));
}

/** A SIM profile to be loaded: `LPA:1$server$code` (GSMA SGP.22), bare, or inside a web address for it. */
export const parseEsim: KindParser = (text) => {
  const trimmed = text.trim();
  const url = /\$|%24/i.test(trimmed) ? webUrl(trimmed) : undefined;
  const match = /^(?:LPA:)?1\$([^$\s]+)\$([^$\s]*)/i.exec((url && wrappedEsim(url)) ?? trimmed);
  const server = match?.[1];
  return server ? { kind: 'esim', text, server, ...withoutEmpty({ code: match[2] }) } : undefined;
};

/** Signing in with a passkey on another device (CTAP 2.2 hybrid transport): `FIDO:/` and digits. */
export const parseFido: KindParser = (text) =>
  /^\s*FIDO:\/\d{20,}\s*$/i.test(text) ? { kind: 'fido', text } : undefined;

/** A device that wants into the Wi-Fi (Wi-Fi Easy Connect): `DPP:…;K:key;;`. */
export const parseDpp: KindParser = (text) => {
  if (!/^\s*DPP:/i.test(text) || !/[:;]K:[A-Za-z0-9+/=]{20,}/.test(text)) return undefined;
  return { kind: 'dpp', text, ...withoutEmpty({ information: /[:;]I:([^;]*)/.exec(text)?.[1] }) };
};

/** Android's `intent:` and `android-app:`, which open an app, or an address when the app is not there. */
export const parseIntent: KindParser = (text) => {
  const read = readScheme(text);
  if (read?.scheme === 'android-app') {
    if (!read.rest.startsWith('//')) return undefined;
    return { kind: 'intent', text, ...withoutEmpty({ package: /^\/*([\w.]+)/.exec(read.rest)?.[1] }) };
  }
  // "Intent: to sell" is a label.
  if (read?.scheme !== 'intent' || !/^\/\/|#Intent;/.test(read.rest)) return undefined;
  const values = new Map(
    (read.rest.split('#Intent;')[1] ?? '').split(';').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)] as const;
    }),
  );
  // Only a web address counts as one: anything else here would be opened as it stands.
  const fallback = webUrl(decodePercent(values.get('S.browser_fallback_url') ?? ''))?.href;
  return {
    kind: 'intent',
    text,
    ...withoutEmpty({ package: values.get('package'), fallback, scheme: values.get('scheme') }),
  };
};

/** Stores by scheme; the identifier is the query parameter or the last part of the path. */
const STORES: Record<string, [name: string, parameter: string]> = {
  market: ['Google Play', 'id'],
  'itms-apps': ['App Store', 'id'],
  itms: ['App Store', 'id'],
  'itms-appss': ['App Store', 'id'],
  'ms-windows-store': ['Microsoft Store', 'productid'],
  appmarket: ['AppGallery', 'id'],
  samsungapps: ['Galaxy Store', 'id'],
  fdroid: ['F-Droid', 'id'],
};

/** Schemes that are written without slashes, and what follows. Without it every "Note: milk" were an app. */
const NO_SLASHES: Record<string, RegExp> = {
  spotify: /^(?:track|album|artist|playlist|user|show|episode|search):/i,
  skype: /^[\w.,:+-]{2,}\?|^live:/i,
  magnet: /^\?/,
  ed2k: /^\/\//,
  xmpp: /^[^@\s]+@[^@\s]+/,
  matrix: /^(?:u|r|roomid|e)\//i,
  urn: /^[a-z0-9][a-z0-9-]{1,31}:\S/i,
  ldap: /^\/\//,
  acct: /^[^@\s]+@[^@\s]+/,
  openpgp4fpr: /^[0-9a-f]{16,}/i,
  maps: /^\/?\/?\?/,
  comgooglemaps: /^\/?\/?\?/,
  'google.navigation': /^q=/i,
  nostr: /^n(?:pub|profile|event|addr|ote)1/i,
  tg: /^[a-z]+\?/i,
  mt: /^\S*\?/,
};
/** Schemes that only programs have: no word is written so. */
const PROGRAM_SCHEME = /^(?:ms-[a-z-]+|x-[a-z-]+|web\+[a-z]+|vnd\.[a-z.]+)$/;

/** Any other address that opens an app, or an app's page in a store. */
export const parseApp: KindParser = (text) => {
  const trimmed = text.trim();
  const read = readScheme(trimmed);
  if (!read || read.scheme === 'http' || read.scheme === 'https') return undefined;
  const { scheme, rest } = read;
  const hasSlashes = /^\/\/[^\s/]/.test(rest) || /^\/\/\/\S/.test(rest);
  const form = Object.hasOwn(NO_SLASHES, scheme) ? NO_SLASHES[scheme] : undefined;
  const known = form?.test(rest) || PROGRAM_SCHEME.test(scheme);
  if (/\s/.test(rest) || rest === '' || !(hasSlashes || known)) return undefined;
  const store = Object.hasOwn(STORES, scheme) ? STORES[scheme] : undefined;
  const path = rest.split(/[?#]/)[0] ?? '';
  const id = store && (queryOf(rest).get(store[1]) ?? path.slice(path.lastIndexOf('/') + 1));
  return { kind: 'app', text, scheme, ...(store && { store: { name: store[0], id: id ?? '' } }) };
};
