import { parse } from 'tldts';

/** Names that mean a place inside a house, an office or a network, not a site on the internet. */
const PRIVATE_SUFFIXES = [
  'local', // RFC 6762
  'localhost', // RFC 6761
  'localdomain',
  'internal', // reserved by ICANN in 2024
  'intranet',
  'private',
  'lan',
  'home',
  'corp',
  'onion', // RFC 7686: no look-up service may see it
  'alt', // RFC 9476
  'invalid', // RFC 6761
  'arpa', // RFC 3172; home.arpa (RFC 8375) and the reverse names of addresses among them
  'i2p',
  'fritz.box',
];

/** Names in networks of their own above the internet: they lead nowhere without its software. */
const OVERLAY_SUFFIXES = ['onion', 'i2p', 'alt'];

/** IPv4 blocks that are not on the public internet (IANA special-purpose registry): first address, bits (1 to 32). */
const PRIVATE_V4: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0, 0, 0, 8], // this network, unspecified
  [10, 0, 0, 0, 8], // private
  [100, 64, 0, 0, 10], // carrier NAT
  [127, 0, 0, 0, 8], // loopback
  [169, 254, 0, 0, 16], // link-local, cloud metadata
  [172, 16, 0, 0, 12], // private
  [192, 0, 0, 0, 24], // protocol assignments
  [192, 0, 2, 0, 24], // documentation
  [192, 31, 196, 0, 24], // AS112
  [192, 52, 193, 0, 24], // AMT
  [192, 88, 99, 0, 24], // 6to4 relay
  [192, 168, 0, 0, 16], // private
  [192, 175, 48, 0, 24], // AS112
  [198, 18, 0, 0, 15], // benchmark
  [198, 51, 100, 0, 24], // documentation
  [203, 0, 113, 0, 24], // documentation
  [224, 0, 0, 0, 4], // multicast
  [240, 0, 0, 0, 4], // reserved, broadcast
];

function isPublicV4(address: number): boolean {
  for (const [a, b, c, d, bits] of PRIVATE_V4) {
    const first = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    const mask = (0xffffffff << (32 - bits)) >>> 0;
    if ((address & mask) >>> 0 === first) return false;
  }
  return true;
}

/** The four bytes of a canonical dotted quad, as one number. */
function readV4(host: string): number | undefined {
  const parts = host.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    address = address * 256 + Number(part);
  }
  return address;
}

/** The eight words of an IPv6 address without brackets; `undefined` when it is not one. */
function readV6(host: string): number[] | undefined {
  const halves = host.split('::');
  if (halves.length > 2) return undefined;
  const words = halves.map((half) => (half === '' ? [] : half.split(':')));
  const flat = words.map((list) =>
    list.flatMap((word) => {
      const quad = readV4(word);
      return quad === undefined ? [word] : [(quad >>> 16).toString(16), (quad & 0xffff).toString(16)];
    }),
  );
  const head = flat[0] ?? [];
  const tail = flat[1] ?? [];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<string>(Math.max(missing, 0)).fill('0'), ...tail];
  if (!all.every((word) => /^[0-9a-f]{1,4}$/i.test(word))) return undefined;
  return all.map((word) => Number.parseInt(word, 16));
}

/** Only global unicast (2000::/3) is public; what carries an IPv4 address inside is judged by that address. */
function isPublicV6(words: number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = words;
  const embedded = (high: number, low: number) => isPublicV4(((high << 16) | low) >>> 0);
  if (a === 0x64 && b === 0xff9b && !(c | d | e | f)) return embedded(g, h); // NAT64
  if (a < 0x2000 || a > 0x3fff) return false; // mapped, loopback, unique local, link-local, multicast
  if (a === 0x2002) return embedded(b, c); // 6to4
  if (a === 0x2001 && b < 0x200) return false; // Teredo, ORCHID, benchmark
  if (a === 0x2001 && b === 0xdb8) return false; // documentation
  if (a === 0x3fff && b < 0x1000) return false; // documentation (RFC 9637)
  return true;
}

/** True for a name in Tor (RFC 7686), I2P or another network beside the DNS (RFC 9476), such as `….onion`. */
export function isOverlayHost(hostname: string): boolean {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return OVERLAY_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

/** Endings that no registry has, and that are not for networks inside a house either. */
const NEVER = ['invalid', 'arpa'];
/** Reserved for examples and tests, by the extension's own too (RFC 6761). */
const RESERVED = ['example', 'test'];

/** True for a name whose ending no site on the internet has, though it is no name inside a local network either. */
export function isNowhere(hostname: string): boolean {
  const { isIp, isIcann, isPrivate, hostname: host } = parse(hostname, { allowPrivateDomains: true });
  if (isIp || isIcann || isPrivate || !host?.includes('.')) return false;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (NEVER.includes(ending)) return !host.endsWith('.home.arpa');
  if (RESERVED.includes(ending) || isOverlayHost(host)) return false;
  return !PRIVATE_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

/**
 * True when a host name is one on the public internet. Takes a host as `URL.hostname` gives it (lower case,
 * punycode, IPv6 in brackets); anything else is not public. Reserved names for examples and tests count as
 * public, since the extension's own tests use them on loopback.
 */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) {
    const words = hostname.endsWith(']') ? readV6(hostname.slice(1, -1)) : undefined;
    return words !== undefined && isPublicV6(words);
  }
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (host.length > 253 || !/^[a-z0-9._-]+$/.test(host)) return false;
  const quad = readV4(host);
  if (quad !== undefined) return isPublicV4(quad);
  const labels = host.split('.');
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 63)) return false;
  // A last label of digits is an IPv4 address in some parsers (https://url.spec.whatwg.org/#ends-in-a-number-checker).
  if (/^(?:\d+|0x[0-9a-f]*)$/.test(labels[labels.length - 1] ?? '')) return false;
  return !PRIVATE_SUFFIXES.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
