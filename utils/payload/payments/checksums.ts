/** True when an IBAN's check digits are right (ISO 13616: rearranged, letters as numbers, 1 modulo 97). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function roots(count: number, power: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}

let constants: number[] | undefined;

/** SHA-256 at once, which the browser's own is not; for texts of a few bytes. */
function sha256Sync(bytes: Uint8Array): Uint8Array {
  constants ??= roots(64, 1 / 3);
  const k = constants;
  const state = roots(8, 1 / 2);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
  const view = new DataView(padded.buffer);
  for (let block = 0; block < blocks; block += 1) {
    const w = Array.from({ length: 64 }, (_, at) => (at < 16 ? view.getInt32(block * 64 + at * 4) : 0));
    const word = (at: number) => w[at] ?? 0;
    for (let at = 16; at < 64; at += 1) {
      const s0 = rotate(word(at - 15), 7) ^ rotate(word(at - 15), 18) ^ (word(at - 15) >>> 3);
      const s1 = rotate(word(at - 2), 17) ^ rotate(word(at - 2), 19) ^ (word(at - 2) >>> 10);
      w[at] = (word(at - 16) + s0 + word(at - 7) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (k[at] ?? 0) + word(at)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
    }
    for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + value) | 0;
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, value] of state.entries()) digest.setInt32(at * 4, value);
  return new Uint8Array(digest.buffer);
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The version byte of an address in Base58Check, or `undefined` when its checksum is wrong or it is none. */
export function base58Version(address: string): number | undefined {
  if (address.length < 25 || address.length > 40) return undefined;
  const bytes: number[] = [];
  for (const char of address) {
    let carry = BASE58.indexOf(char);
    if (carry === -1) return undefined;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += (bytes[at] ?? 0) * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (const char of address) {
    if (char !== '1') break;
    bytes.push(0);
  }
  const data = Uint8Array.from(bytes.reverse());
  const sum = sha256Sync(sha256Sync(data.slice(0, -4))).slice(0, 4);
  return data.length > 20 && data.slice(-4).every((byte, at) => byte === sum[at]) ? data[0] : undefined;
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** A Bech32 text taken apart (BIP 173, BIP 350): its values without the checksum, and whether that is right. */
export function readBech32(text: string): { prefix: string; values: number[]; intact: boolean } | undefined {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || lower.length - separator < 7 || lower.length > 4000) return undefined;
  const prefix = lower.slice(0, separator);
  const values = [...lower.slice(separator + 1)].map((char) => BECH32.indexOf(char));
  if (values.includes(-1)) return undefined;
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  let sum = 1;
  for (const value of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...values]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATOR.entries()) if ((top >> bit) & 1) sum ^= generator;
  }
  const isMixed = text !== lower && text !== text.toUpperCase();
  return { prefix, values: values.slice(0, -6), intact: !isMixed && (sum === 1 || sum === 0x2bc830a3) };
}

/** The web address in an LNURL (LUD-01); `undefined` when it is none. */
export function readLnurl(text: string): string | undefined {
  const read = /^lnurl1/i.test(text) ? readBech32(text) : undefined;
  if (!read?.intact) return undefined;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of read.values) {
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
