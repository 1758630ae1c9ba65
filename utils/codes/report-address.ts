import { browser } from '#imports';
import { reportSecret } from '../platform/settings';

/** What a tab's own list calls a sighting; good as long as the tab shows it. */
const HANDLE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Up to version 0.1.0 an address named the code itself. */
const CODE_ID = /^[0-9a-f]{64}$/;
const ENCRYPTED_ID = /^[0-9a-f]{96}$/;

type Bytes = Uint8Array<ArrayBuffer>;

function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** AES, always from the same start: equal codes have equal addresses, so that one report is one page of the browser's. */
const METHOD = { name: 'AES-CBC', iv: new Uint8Array(16) };

async function key(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromHex(await reportSecret.getValue()), METHOD.name, false, [
    'encrypt',
    'decrypt',
  ]);
}

/**
 * The address of a code's report. It stays in the browser's history, so it says nothing of the code to whoever has no
 * access to the extension's own data, not even whether a guess is right.
 *
 * @param id the code's id, or for a code of a private window its sighting's handle
 */
export async function reportAddress(id: string): Promise<string> {
  const named = CODE_ID.test(id) ? toHex(await crypto.subtle.encrypt(METHOD, await key(), fromHex(id))) : id;
  return browser.runtime.getURL(`/report.html?code=${named}`);
}

/** The id or handle that a report's address names, an old one's too; `undefined` where it names none. */
export async function idInReportAddress(named: string): Promise<string | undefined> {
  if (HANDLE.test(named) || CODE_ID.test(named)) return named;
  if (!ENCRYPTED_ID.test(named)) return undefined;
  try {
    return toHex(await crypto.subtle.decrypt(METHOD, await key(), fromHex(named)));
  } catch {
    // Made before everything was deleted.
    return undefined;
  }
}
